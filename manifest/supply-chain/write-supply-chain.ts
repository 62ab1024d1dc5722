import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './bill-of-materials';
import { licenceFaults, licenceList } from './licences';
import { installations, packagesOf } from './locked-packages';
import { SupplyChainError } from './supply-chain-error';

/** Writes the bills of materials (CycloneDX) and the licence lists into a folder, and answers the names of the files. */
export async function writeSupplyChain(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    written.push(name);
  };
  for (const installation of installations) {
    const packages = packagesOf(installation);
    const faults = licenceFaults(packages);
    if (faults.length > 0) throw new SupplyChainError(faults.join('\n'));
    write(`sbom-${installation.name}.cdx.json`, await billOfMaterials(installation));
    write(`licences-${installation.name}.md`, `# Licences of what ${installation.name} is made of\n\n${licenceList(packages)}`);
  }
  return written;
}
