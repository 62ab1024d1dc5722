import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Installation } from './locked-packages';
import { repository } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';

const run = promisify(execFile);

const bom = z.looseObject({
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), 'bom-ref': z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/**
 * What an installation's part of the product is made of, as CycloneDX JSON written by npm from the lockfile: tools left out, and the same bytes for the same
 * lockfile, whenever and with whichever npm it is made.
 */
export async function billOfMaterials({ name, folder }: Installation): Promise<string> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', '--omit', 'dev'];
  let said: string;
  try {
    ({ stdout: said } = await run('npm', args, {
      cwd: join(repository, folder),
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    }));
  } catch (cause) {
    throw new SupplyChainError(`npm could not make the bill of materials of ${name}.`, { cause });
  }
  return reproducible(JSON.parse(said));
}

const byReference = (a: string, b: string): number => (a < b ? -1 : 1);

/** npm's bill of materials without the moment and the program that made it; its serial number follows from what it says. */
export function reproducible(raw: unknown): string {
  const { metadata, components, dependencies, serialNumber: _serial, ...rest } = bom.parse(raw);
  const { timestamp: _timestamp, tools: _tools, ...told } = metadata;
  const said = {
    ...rest,
    metadata: {
      ...told,
      // npm takes the folder's name.
      component: { ...told.component, name: told.component['bom-ref'].replace(/@[^@]*$/, '') },
    },
    components: [...components].sort((a, b) => byReference(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies
      .map(({ ref, dependsOn, ...more }) => ({ ref, ...more, ...(dependsOn && { dependsOn: [...dependsOn].sort(byReference) }) }))
      .sort((a, b) => byReference(a.ref, b.ref)),
  };
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const serial = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify({ ...said, serialNumber: `urn:uuid:${serial}` }, null, 2)}\n`;
}
