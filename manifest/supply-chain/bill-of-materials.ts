import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { packagesOf, repository, type Installation, type LockedPackage } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';

const run = promisify(execFile);

/** npm refers to a component as name@version. */
const bom = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

/**
 * What an installation's part of the product is made of, as CycloneDX JSON written by npm from the lockfile: tools left out, and the same bytes for the same
 * lockfile, whenever it is made.
 */
export async function billOfMaterials(installation: Installation): Promise<string> {
  let said: string;
  try {
    ({ stdout: said } = await run(
      'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', ...everything],
      {
        cwd: join(repository, installation.folder),
        maxBuffer: 64 * 1024 * 1024,
        // Vite sets NODE_ENV to production, and whoever runs this may have npm set to omit: npm would leave out what tools and the product both need.
        env: { ...process.env, NODE_ENV: 'development' },
        shell: process.platform === 'win32',
      },
    ));
  } catch (cause) {
    throw new SupplyChainError(`npm could not make the bill of materials of ${installation.name}.`, { cause });
  }
  // With `--omit dev` npm 11.19 leaves out what a tool and the product both need, so the tools are taken out here.
  const shipped = packagesOf(installation).filter(({ isDevelopment }) => !isDevelopment);
  const text = reproducible(JSON.parse(said), new Set(shipped.map(keyOf)));
  const named = new Set(bom.parse(JSON.parse(text)).components.map((component) => component['bom-ref']));
  // A platform's variant that was never downloaded here is not named by npm.
  const missing = shipped.filter((entry) => entry.integrity !== null && !named.has(keyOf(entry))).map(keyOf);
  if (missing.length > 0) {
    throw new SupplyChainError(`npm left packages out of the bill of materials of ${installation.name}: ${missing.join(', ')}.`);
  }
  return text;
}

const keyOf = ({ name, version }: LockedPackage): string => `${name}@${version}`;
const everything = ['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`);
const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

/**
 * npm's bill of materials with only the packages that are shipped (name@version), and without the moment and the program that made it; its serial number
 * follows from what it says.
 */
export function reproducible(raw: unknown, shipped: ReadonlySet<string>): string {
  const { metadata, components, dependencies, serialNumber: _serial, ...rest } = bom.parse(raw);
  const { timestamp: _timestamp, tools: _tools, ...told } = metadata;
  const self = told.component['bom-ref'];
  const isShipped = (reference: string): boolean => reference === self || shipped.has(reference);
  const said = {
    ...rest,
    // npm names the project after its folder.
    metadata: { ...told, component: { ...told.component, name: self.replace(/@[^@]*$/, '') } },
    components: components
      .filter((component) => isShipped(component['bom-ref']))
      .map((component) => ({ ...component, properties: [] }))
      .sort((a, b) => inOrder(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => isShipped(ref))
      .map((entry) => ({ ...entry, dependsOn: entry.dependsOn.filter(isShipped).sort(inOrder) }))
      .sort((a, b) => inOrder(a.ref, b.ref)),
  };
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const serial = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify({ ...said, serialNumber: `urn:uuid:${serial}` }, null, 2)}\n`;
}
