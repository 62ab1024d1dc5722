import { join, resolve } from 'node:path';
import { installations, packagesOf } from '../supply-chain/locked-packages';
import { DeployError } from './deploy-error';

const root = join(import.meta.dirname, '../..');

/** Left outside: SQLite is compiled for one kind of machine, and `debug` takes colours from a tool where one happens to be installed. */
const outside = ['libsql', 'supports-color'];

/**
 * The bot as files that Node runs by itself: `main.js` and the parts it loads when it needs them. Without SQLite: what is made here keeps what it must not
 * forget in Azure. Rejects with `DeployError` when something is in it that the bill of materials does not name.
 */
export async function bundleBot(folder: string): Promise<void> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: 'bot/main.ts',
      outDir: resolve(folder),
      emptyOutDir: true,
      target: 'node22',
      rollupOptions: { output: { entryFileNames: 'main.js', chunkFileNames: 'parts/[name]-[hash].js' } },
    },
    ssr: { noExternal: true, external: outside, target: 'node' },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const tools = toolsAmong(outputs.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : [])));
  if (tools.length > 0) {
    throw new DeployError(
      `The program of the bot would have tools in it that the bill of materials does not name: ${tools.join(', ')}.`,
      'Leave them outside in manifest/deploy/bundle-bot.ts, or make them dependencies.',
    );
  }
}

/** The packages of modules that the lockfile names as tools alone. */
function toolsAmong(modules: readonly string[]): readonly string[] {
  const shipped = new Set(
    installations
      .filter(({ name }) => name === 'product')
      .flatMap(packagesOf)
      .flatMap(({ name, isDevelopment }) => (isDevelopment ? [] : [name])),
  );
  const names = modules.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].filter((name) => !shipped.has(name));
}
