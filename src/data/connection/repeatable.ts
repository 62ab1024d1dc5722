/** A `read` may be sent again after any fault; a `write` only when it certainly did nothing. */
export type Repeatable = 'read' | 'write';

/**
 * Tells whether sending a request twice can do harm. A `$batch` is a POST, yet harmless when every part is a read: PnPjs puts each write in
 * a changeset. The people search is a POST that only reads.
 * @example
 * repeatable('https://x/_api/web', { method: 'GET' }) // 'read'
 * repeatable('https://x/_api/web/lists/items', { method: 'POST', body: '{}' }) // 'write'
 */
export function repeatable(url: string, init: RequestInit): Repeatable {
  const method = (init.method ?? 'GET').toUpperCase();
  if (method === 'GET' || method === 'HEAD') return 'read';
  const path = new URL(url).pathname.toLowerCase();
  if (path.endsWith('/_api/$batch') && typeof init.body === 'string' && !init.body.includes('boundary="changeset_'))
    return 'read';
  if (path.endsWith('.clientpeoplepickersearchuser')) return 'read';
  return 'write';
}
