import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { startLocalSite, type LocalSite } from '../support/local-site';

const root = join(__dirname, '../..');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a person does, in a process of its own. */
const provision = (...args: string[]) =>
  new Promise<Run>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/local/provision-cli.ts', ...args],
      { cwd: root, env: { ...process.env, SHAREPOINT_TOKEN: undefined } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });

describe('npm run provision', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await startLocalSite();
  });
  afterAll(() => site.close());

  it('plans without writing, then does what it planned with a line for each list, then has nothing to do', async () => {
    const planned = await provision('--site', site.siteUrl, '--plan');
    expect(planned).toMatchObject({ code: 0, err: '' });
    expect(planned.out).toContain('List Lists/Agreements (Avtalar): create');
    expect(await site.as('admin').web.lists.filter("Title eq 'Avtalar'")()).toEqual([]);

    const done = await provision('--site', site.siteUrl);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('[4/24] Avtalar (Lists/Agreements): done');

    const again = await provision('--site', site.siteUrl);
    expect(again.out.trim().split('\n')).toEqual([`Site ${site.siteUrl}`, 'Nothing to do: the site is as declared.']);
  });

  it('says what it does and which options there are', async () => {
    const { code, out } = await provision('--help');
    expect(code).toBe(0);
    for (const word of ['--site', '--token', '--tenant', '--plan', 'Deletes nothing']) expect(out).toContain(word);
  });

  it.each([
    ['an address that is none', ['--site', 'innkjop'], 'It must be the whole address of a site'],
    ['a token over plain http to another machine', ['--site', 'http://alver.example/sites/x'], 'A token is sent only over https'],
    ['a real site without a token', ['--site', 'https://alver.example/sites/x'], 'give --token'],
    ['a tenant that is no id', ['--tenant', 'alver'], 'It must be the id of a tenant'],
    ['an option there is not', ['--force'], "unknown option '--force'"],
  ])(
    'refuses %s in one clear sentence',
    async (_what, args, message) => {
      const { code, err } = await provision(...args);
      expect(code).toBe(1);
      expect(err).toContain(message);
      expect(err).not.toMatch(/\n\s+at /);
    },
    30_000,
  );

  it('says what to do when the token is not one of the site', async () => {
    const { code, err } = await provision('--site', site.siteUrl, '--token', 'a.b.c');
    expect(code).toBe(1);
    expect(err).toContain('Sign in again.');
    expect(err).not.toMatch(/\n\s+at /);
  });
});
