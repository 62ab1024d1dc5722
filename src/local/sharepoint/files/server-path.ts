/** `https://host/a//b/` and `/a/b` are both `/a/b`. A path that is not rooted is below `base`. */
export function serverPath(text: string, base: string): string {
  const local = text.replace(/^https?:\/\/[^/]+/i, '');
  const rooted = local.startsWith('/') || local !== text ? local : `${base}/${local}`;
  const parts = rooted.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`;
}

export const parentPath = (path: string): string => path.slice(0, path.lastIndexOf('/'));

export const leafName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
