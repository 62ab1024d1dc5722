import express from 'express';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSharePointPage } from '../../../src/local/sharepoint-page/create-sharepoint-page';
import { webPartBuild, type WebPartBuild } from '../../../src/local/sharepoint-page/web-part-build';
import { refuseForeign } from '../../../src/local/teams/refuse-foreign';

let server: Server;
let origin: string;
let folder: string;
let build: WebPartBuild;

const script = (text: string) => webPartBuild({ command: process.execPath, args: ['-e', text], folder: tmpdir() });

async function serve(of: WebPartBuild): Promise<void> {
  build = of;
  const app = express();
  app.use(
    createSharePointPage({
      site: { path: '/sites/innkjop', title: 'Innkjøp', siteId: 's', webId: 'w', tenantId: 't' },
      people: [{ key: 'ingrid', name: 'Ingrid', email: 'i@alver.example', oid: 'o', kind: 'owner' }],
      today: () => null,
      partsFolder: join(folder, 'dist'),
      build: of,
      pageFolder: folder,
      files: (from) => express.static(from),
      refuseForeign,
    }),
  );
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sharepoint-page-'));
});
afterEach(() => {
  build.stop();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const progress = async () =>
  (await (await fetch(`${origin}/local/sharepoint/build`)).json()) as { state: string; output: string };

async function ended(): Promise<{ state: string; output: string }> {
  for (;;) {
    const now = await progress();
    if (now.state !== 'running') return now;
    await new Promise((later) => setTimeout(later, 20));
  }
}

const facts = async () => (await (await fetch(`${origin}/local/sharepoint/page.json`)).json()) as { manifests: unknown[] };

describe('the server side of the SharePoint page', () => {
  it('tells of no web parts before they are built, and of those that are', async () => {
    await serve(script(''));
    expect(await facts()).toMatchObject({ site: { path: '/sites/innkjop' }, people: [{ key: 'ingrid' }], manifests: [] });
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'a.manifest.json'), '{"alias":"A"}');
    writeFileSync(join(dist, 'bundle.js'), '1');
    expect((await facts()).manifests).toEqual([{ alias: 'A' }]);
    // In the middle of a build a manifest may be half written.
    writeFileSync(join(dist, 'b.manifest.json'), '{"ali');
    expect((await facts()).manifests).toEqual([]);
    expect(await (await fetch(`${origin}/local/sharepoint/parts/bundle.js`)).text()).toBe('1');
  });

  it('builds when it is asked to, and tells how it goes', async () => {
    await serve(script('console.log("half way"); setTimeout(() => console.error("there"), 50)'));
    expect(await progress()).toEqual({ state: 'none', output: '' });
    expect((await fetch(`${origin}/local/sharepoint/build`, { method: 'POST' })).status).toBe(202);
    expect(await ended()).toEqual({ state: 'done', output: 'half way\nthere\n' });
  });

  it('tells of a build that failed, and of one that could not begin', async () => {
    await serve(script('console.log("no"); process.exit(3)'));
    build.start();
    expect(await ended()).toEqual({ state: 'failed', output: 'no\n' });
    const impossible = webPartBuild({ command: join(folder, 'not-there'), args: [], folder });
    impossible.start();
    while (impossible.progress().state === 'running') await new Promise((later) => setTimeout(later, 10));
    expect(impossible.progress()).toMatchObject({ state: 'failed', output: expect.stringContaining('ENOENT') });
  });

  it('runs one build at a time, and ends it when it is stopped', async () => {
    await serve(script('console.log(process.pid); setInterval(() => {}, 1000)'));
    build.start();
    while ((await progress()).output === '') await new Promise((later) => setTimeout(later, 20));
    const { output } = await progress();
    build.start();
    expect((await progress()).output).toBe(output);
    build.stop();
    const isAlive = (): boolean => {
      try {
        process.kill(Number(output), 0);
        return true;
      } catch {
        return false;
      }
    };
    while (isAlive()) await new Promise((later) => setTimeout(later, 20));
  });

  it.each([
    ['a foreign page', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://example.org' }],
    ['a page of another port', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('refuses %s', async (_who, headers) => {
    await serve(script(''));
    const refused = await fetch(`${origin}/local/sharepoint/build`, {
      method: 'POST',
      headers: headers as Record<string, string>,
    });
    expect(refused.status).toBe(403);
    expect((await progress()).state).toBe('none');
    expect((await fetch(`${origin}/local/sharepoint/page.json`, { headers: headers as Record<string, string> })).status).toBe(
      403,
    );
  });

  it('brings React along', async () => {
    await serve(script(''));
    const react = await fetch(`${origin}/local/sharepoint/vendor/react/umd/react.production.min.js`);
    expect([react.status, await react.text()]).toEqual([200, expect.stringContaining('React v17.0.1')]);
  });
});
