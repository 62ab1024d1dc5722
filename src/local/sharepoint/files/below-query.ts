/** The $select and $expand that concern what stands under `name`, at whatever depth it is asked for. */
export function belowQuery(query: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  const below = new Map<string, string>();
  for (const key of ['$select', '$expand']) {
    const paths = (query.get(key) ?? '').split(',').flatMap((path) => {
      const parts = path.trim().split('/');
      const at = parts.findIndex((part) => part.toLowerCase() === name.toLowerCase());
      const rest = at < 0 ? '' : parts.slice(at + 1).join('/');
      return rest === '' ? [] : [rest];
    });
    if (paths.length > 0) below.set(key, paths.join(','));
  }
  return below;
}
