import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import localEnvironment from '../../../manifest/environments/local.json';
import { startLocalSite, type LocalSite } from '../../support/local-site';

const root = join(__dirname, '../../..');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as a person types it, in a process of its own, with nobody at the keyboard. */
const deploy = (...args: string[]) =>
  new Promise<Run>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'manifest/deploy/cli.ts', ...args],
      { cwd: root, env: { ...process.env, SHAREPOINT_TOKEN: undefined } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

describe('npm run deploy, on the local SharePoint', () => {
  let site: LocalSite;
  let folder: string;
  let here: readonly string[];

  beforeAll(async () => {
    site = await startLocalSite();
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    const path = join(folder, 'local.json');
    const { origin } = new URL(site.siteUrl);
    writeFileSync(path, JSON.stringify(localEnvironment).replaceAll('http://127.0.0.1:4400', origin));
    here = ['--environment', path, '--only', 'site'];
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  it('plans without writing, asks before it writes, does it, heals what differs, and then has nothing to do', async () => {
    const planned = await deploy(...here);
    expect(planned).toMatchObject({ code: 0, err: '' });
    expect(planned.out).toContain('This is a plan. Nothing is changed');
    expect(planned.out).toContain('List Lists/Agreements (Avtalar): create');
    expect(await site.as('admin').web.lists.filter("Title eq 'Avtalar'")()).toEqual([]);

    const unasked = await deploy('--apply', ...here);
    expect(unasked).toMatchObject({ code: 2, err: '' });
    expect(unasked.out).toContain('give --yes');
    expect(await site.as('admin').web.lists.filter("Title eq 'Avtalar'")()).toEqual([]);

    const done = await deploy('--apply', '--yes', ...here);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/Avtalar: done[^]*\nsite +done\n/);

    // Every employee may suddenly read what they may not.
    const { web } = site.as('admin');
    const list = web.lists.getByTitle('Oppfølging');
    const readers = await web.siteGroups.getByName('Lesarar')();
    const { Id: read } = await web.roleDefinitions.getByType(2)();
    await list.roleAssignments.add(readers.Id, read);

    const differs = await deploy(...here);
    expect(differs.out).toMatch(/List \S+ \(Oppfølging\): change\n +rights: Lesarar → none\n/);
    expect((await deploy('--apply', '--yes', ...here)).code).toBe(0);
    expect((await deploy(...here)).out).toContain('Nothing to do: the site is as declared.');
  });

  it('says what is wrong and how to go on when nobody answers', async () => {
    const text = JSON.stringify(localEnvironment).replaceAll(':4400', ':9');
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, 'local.json'), text);
    const { code, out } = await deploy('--apply', '--yes', '--environment', join(other, 'local.json'), '--only', 'site');
    expect(code).toBe(1);
    expect(out).toMatch(/No answer from 127\.0\.0\.1:9[^]*FAILED/);
  });

  it.each([
    ['the example, which is nobody', ['--apply', '--environment', 'example'], "The example is nobody's tenant."],
    ['an environment there is not', ['--environment', 'nowhere'], 'cannot be read'],
  ])('refuses %s', async (_name, args, sentence) => {
    const { code, err } = await deploy(...args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});
