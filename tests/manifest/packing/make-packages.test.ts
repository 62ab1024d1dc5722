import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../../manifest/environment';
import { makePackages } from '../../../manifest/packing/make-packages';
import { packageFolder, packageNames } from '../../../manifest/packing/package-names';

describe('packaging', () => {
  test('is refused for the product on this machine, before anything is built or written', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'packages-')), 'out');
    const said: string[] = [];
    const packing = makePackages({ environment: await readEnvironment('local'), out, say: (line) => said.push(line) });
    await expect(packing).rejects.toMatchObject({
      code: 'manifest/package-failed',
      remedy: expect.stringContaining('npm start'),
    });
    expect([said, existsSync(out)]).toEqual([[], false]);
  });

  test('is refused before anything is built when what the product is made of is not as agreed', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'packages-')), 'out');
    const said: string[] = [];
    const packing = makePackages({
      environment: await readEnvironment('example'),
      out,
      say: (line) => said.push(line),
      supplyChain: () => ['left@1.0.0 was 1 days old when it was taken in; 7 are asked for'],
    });
    await expect(packing).rejects.toMatchObject({
      code: 'supply-chain',
      message: expect.stringContaining('left@1.0.0') as string,
    });
    expect([said, existsSync(out)]).toEqual([[], false]);
  });

  test('calls its packages by the version, but for the one that replaces itself by name, in a folder called by the installation', () => {
    expect(Object.values(packageNames('1.2.3'))).toEqual([
      'innkjop-teams-1.2.3.zip',
      'innkjop-tab-1.2.3.zip',
      'innkjop-web-parts.sppkg',
      'SHA256SUMS',
    ]);
    expect(packageFolder({ name: 'alver' }).endsWith(join('dist', 'packages', 'alver'))).toBe(true);
  });
});
