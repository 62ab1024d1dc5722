import { resolve } from 'node:path';
import { Command } from 'commander';
import { ProductError } from '../src/domain/product-error';
import { readEnvironment } from './environment';
import { makePackages } from './packing/make-packages';
import { packageFolder } from './packing/package-names';
import { verifyPackages } from './packing/verify-packages';

const say = (line: string) => void process.stdout.write(`${line}\n`);

await new Command('package')
  .description(
    'Makes what is installed in a tenant: the app package of Teams, the static files of the tab, the package of the web parts (.sppkg), with bills of materials, licences and checksums.',
  )
  .option('--environment <name>', 'the installation: a file in manifest/environments, or a path to one', 'example')
  .option('--out <folder>', 'where to put the packages (default: dist/packages/NAME)')
  .option('--verify', 'build everything twice and compare to the byte; writes nothing')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run package -- --environment ../alver.json --out ../packages\n  npm run package -- --verify',
  )
  .action(async (options: { environment: string; out?: string; verify?: true }) => {
    try {
      const environment = await readEnvironment(options.environment);
      if (options.verify) return await verifyPackages(environment, say);
      const out = resolve(options.out ?? packageFolder(environment));
      await makePackages({ environment, out, say });
      say(`Done: ${out}`);
    } catch (error) {
      if (!(error instanceof ProductError)) throw error;
      process.stderr.write(`${error.message}\n${error.remedy}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();
