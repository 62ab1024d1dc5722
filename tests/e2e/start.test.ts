import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startApp } from '../support/start-app';

jest.setTimeout(400_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkjop-again-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function countAgreements(url: string): Promise<number> {
  const { accessToken } = (await (await fetch(`${url}/local/token?person=ingrid`)).json()) as { accessToken: string };
  const list = await fetch(`${url}/sites/innkjop/_api/web/lists/getByTitle('Avtalar')?$select=ItemCount`, {
    headers: { Authorization: `Bearer ${accessToken}`, Accept: 'application/json;odata=nometadata' },
  });
  return ((await list.json()) as { ItemCount: number }).ItemCount;
}

/** Plain HTTP, because fetch does not let a test choose the Host header. */
function statusFor(url: string, path: string, host: string): Promise<number> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('npm start', () => {
  it('keeps the site from one start to the next, serves a small first JavaScript, and leaves clean on Ctrl-C', async () => {
    const first = await startApp(['--data', folder, '--agreements', '25']);
    expect(await countAgreements(first.url)).toBe(25);
    expect(await first.stop()).toBe(0);

    const again = await startApp(['--data', folder, '--today', '2026-03-02']);
    expect(await countAgreements(again.url)).toBe(25);
    expect(again.output()).not.toContain('demo');
    expect(await (await fetch(`${again.url}/tab/config.json`)).json()).toMatchObject({
      siteUrl: `${again.url}/sites/innkjop`,
      today: '2026-03-02',
    });

    // What the browser must have before the first picture; everything else is fetched when it is needed.
    const page = await (await fetch(`${again.url}/tab/`)).text();
    const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => `${again.url}/tab/${path}`);
    const sizes = await Promise.all(
      scripts.map(async (script) => gzipSync(new Uint8Array(await (await fetch(script)).arrayBuffer())).length),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);

    for (const path of [
      '/',
      '/tab/',
      '/tab/config.json',
      '/local/people',
      '/local/token?person=eva',
      '/sites/innkjop/_api/web',
    ]) {
      expect(await statusFor(again.url, path, 'evil.example')).toBe(400);
    }
    expect(await again.stop()).toBe(0);
  });
});
