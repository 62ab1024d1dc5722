import { tokenOf } from './running-site';

const json = {
  Authorization: `Bearer ${tokenOf('admin')}`,
  Accept: 'application/json;odata=nometadata',
  'Content-Type': 'application/json',
};

/** What the server has answered for, and so must keep. */
export interface Acknowledged {
  /** Title by item id; undefined once it has been deleted. */
  readonly items: Map<number, string | undefined>;
  readonly lists: Set<string>;
  /** Content by file name. */
  readonly files: Map<string, string>;
}

export const rows = "/_api/web/lists/getbytitle('Rader')";
const library = "/_api/web/lists/getbytitle('Filer')/RootFolder";

export async function ask(url: string, path: string, init: { method?: string; body?: string; headers?: object } = {}) {
  const response = await fetch(url + path, { ...init, headers: { ...json, ...init.headers } });
  const text = await response.text();
  if (!response.ok) throw new RangeError(`${init.method ?? 'GET'} ${path} answered ${response.status}: ${text}`);
  return text;
}

const post = (url: string, path: string, body: unknown, headers: object = {}) =>
  ask(url, path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

const idOf = (text: string): number => (JSON.parse(text) as { Id: number }).Id;

/** One of each kind of write; what is acknowledged is noted only after the whole answer has come. */
const kinds: readonly ((url: string, name: string, kept: Acknowledged) => Promise<void>)[] = [
  async (url, name, kept) => void kept.items.set(idOf(await post(url, `${rows}/items`, { Title: name })), name),
  async (url, name, kept) => {
    const parts = [1, 2, 3].map(
      (part) =>
        `--b\r\nContent-Type: application/http\r\n\r\nPOST ${url}${rows}/items HTTP/1.1\r\naccept: ${json.Accept}\r\n\r\n{"Title":"${name}/${part}"}\r\n`,
    );
    const text = await post(url, '/_api/$batch', `${parts.join('')}--b--`, { 'Content-Type': 'multipart/mixed; boundary=b' });
    const ids = [...text.matchAll(/"Id":(\d+)/g)].map((found) => Number(found[1]));
    ids.forEach((id, index) => kept.items.set(id, `${name}/${index + 1}`));
  },
  async (url, name, kept) => {
    const id = idOf(await post(url, `${rows}/items`, { Title: 'first' }));
    kept.items.set(id, 'first');
    const change = post(url, `${rows}/items(${id})`, { Title: name }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    // Between asking and the answer it may be either.
    kept.items.delete(id);
    await change;
    kept.items.set(id, name);
  },
  async (url, name, kept) => {
    const id = idOf(await post(url, `${rows}/items`, { Title: name }));
    await post(url, `${rows}/items(${id})/recycle`, '');
    kept.items.set(id, undefined);
  },
  async (url, name, kept) => {
    const title = name.replaceAll('/', ' ');
    await post(url, '/_api/web/lists', { Title: title, BaseTemplate: 100 });
    kept.lists.add(title);
  },
  async (url, name, kept) => {
    const file = `${name.replaceAll('/', '-')}.txt`;
    const content = name.repeat(500);
    await post(url, `${library}/files/add(url='${file}',overwrite=true)`, content, { 'Content-Type': 'text/plain' });
    kept.files.set(file, content);
  },
];

/** Writes of every kind at the same time, until the server is gone, which it is after so many answers. */
export async function writeUntilKilled(
  server: { readonly url: string; readonly gone: Promise<unknown>; kill(): void },
  round: number,
  enough: number,
  kept: Acknowledged,
): Promise<void> {
  let answered = 0;
  const write = async (kind: number): Promise<void> => {
    for (let number = 0; ; number += 1) {
      try {
        await kinds[kind]?.(server.url, `${round}/${kind}/${number}`, kept);
      } catch (error) {
        if (error instanceof RangeError) throw error;
        return; // The server is gone: this write was never answered.
      }
      answered += 1;
      if (answered === enough) server.kill();
    }
  };
  await Promise.all([...kinds.map((_, kind) => write(kind)), server.gone]);
}
