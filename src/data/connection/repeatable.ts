/** A `read` may be sent again after any fault; a `write` only when it certainly did nothing. */
export type Repeatable = 'read' | 'write';

/**
 * Tells whether sending a request twice can do harm. A `$batch` is a POST, yet harmless when every part is a read: PnPjs puts each write in
 * a changeset. Asking a change log is a POST that only reads, and so is the people search.
 * @example
 * repeatable('https://x/_api/web', { method: 'GET' }) // 'read'
 * repeatable('https://x/_api/web/lists/items', { method: 'POST', body: '{}' }) // 'write'
 */
export function repeatable(url: string, init: RequestInit): Repeatable {
  const method = (init.method ?? 'GET').toUpperCase();
  if (method === 'GET' || method === 'HEAD') return 'read';
  const path = new URL(url).pathname.toLowerCase();
  if (path.endsWith('/_api/$batch') && typeof init.body === 'string') return onlyReads(init.body) ? 'read' : 'write';
  if (path.endsWith('.clientpeoplepickersearchuser')) return 'read';
  return 'write';
}

/** Request lines within a batch; one of its own begins the line, whatever stands in the values that are written. */
const requestLine = /^(POST|PUT|PATCH|MERGE|DELETE) (.+) HTTP\/1\.1$/gim;

function onlyReads(batch: string): boolean {
  if (!batch.includes('boundary="changeset_')) return true;
  const written = [...batch.matchAll(requestLine)];
  return written.length > 0 && written.every(([, method, url]) => method === 'POST' && /\/getchanges$/i.test(url ?? ''));
}
