import express, { type RequestHandler } from 'express';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** Serves what Vite built: compressed, and kept by the browser for ever when the name carries a fingerprint. */
export function builtFiles(folder: string): RequestHandler {
  const plain = express.static(folder, {
    setHeaders: (response, path) => response.setHeader('Cache-Control', keeping(path)),
  });
  const compressed = new Map<string, { readonly changed: number; readonly body: Buffer }>();

  return (request, response, next) => {
    const path = request.path.endsWith('/') ? `${request.path}index.html` : request.path;
    const type = types[extname(path)];
    const wantsGzip = /\bgzip\b/i.test(request.headers['accept-encoding'] ?? '');
    const file = normalize(join(folder, path));
    if (!type || !wantsGzip || request.method !== 'GET' || !file.startsWith(folder + sep)) return plain(request, response, next);
    void send().catch(() => plain(request, response, next));

    async function send(): Promise<void> {
      const changed = (await stat(file)).mtimeMs;
      const known = compressed.get(file);
      const body = known?.changed === changed ? known.body : await zip(await readFile(file));
      compressed.set(file, { changed, body });
      response
        .set({ 'Content-Type': type, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding', 'Cache-Control': keeping(file) })
        .send(body);
    }
  };
}

const keeping = (path: string): string => (path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache');
