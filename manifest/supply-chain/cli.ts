/** `npm run supply-chain`: what the product is made of, held against what was agreed. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { ProductError } from '../../src/domain/product-error';
import { supplyChainFaults } from './faults';
import { installations, packagesOf, readJson, repository } from './locked-packages';
import { parsePublishRecord, registry, updatedRecord } from './publish-dates';
import { writeSupplyChain } from './write-supply-chain';

const recordFile = 'manifest/supply-chain/published.json';

const program = new Command()
  .name('npm run supply-chain --')
  .description(
    'Checks versions, licences, install scripts and ages of every package in the lockfiles. Without options it only checks.',
  )
  .option('--record', 'ask the registry when new packages were published, and write it to published.json')
  .option('--out <folder>', 'write the bills of materials (CycloneDX) and the licence lists')
  .parse();
const options = program.opts<{ record?: boolean; out?: string }>();

async function main(): Promise<void> {
  if (options.record) {
    const address = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', shell: process.platform === 'win32' });
    const before = parsePublishRecord(readJson(recordFile));
    const after = await updatedRecord(installations.flatMap(packagesOf), before, {
      today: new Date().toISOString().slice(0, 10),
      ask: registry(address.trim()),
    });
    const lines = Object.entries(after.packages)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    writeFileSync(`${repository}${recordFile}`, `{\n  "packages": {\n${lines.join(',\n')}\n  }\n}\n`);
    console.log(`${lines.length} packages are in ${recordFile}.`);
  }
  if (options.out) console.log(`Written to ${options.out}: ${(await writeSupplyChain(options.out)).join(', ')}`);
  const faults = supplyChainFaults();
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Everything is as agreed.' : `${faults.length} things are not as agreed.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ProductError ? `${error.message}\n${error.remedy}` : error);
  process.exitCode = 1;
}
