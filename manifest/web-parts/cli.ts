import { Command } from 'commander';
import { ProductError } from '../../src/domain/product-error';
import { readEnvironment } from '../environment';
import { buildWebParts } from './build-web-parts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

await new Command('webparts')
  .description('Builds the SharePoint package of the web parts (.sppkg) for production. Installs what SPFx needs the first time.')
  .option('--environment <name>', 'the installation: a file in manifest/environments, or a path to one', 'local')
  .option('--limit <kB>', 'another budget for the first JavaScript, in kB gzip', (text) => Number(text) * 1000)
  .option('--if-needed', 'do nothing when the package is there and up to date')
  .addHelpText('after', '\nExample:\n  npm run webparts -- --environment example')
  .action(async (options: { environment: string; limit?: number; ifNeeded?: true }) => {
    try {
      const { limit, ifNeeded = false } = options;
      const environment = await readEnvironment(options.environment);
      say(await buildWebParts({ environment, say, ifNeeded, ...(limit !== undefined && { limit }) }));
    } catch (error) {
      if (!(error instanceof ProductError)) throw error;
      process.stderr.write(`${error.message}\n${error.remedy}\n`);
      process.exitCode = 1;
    }
  })
  .parseAsync();
