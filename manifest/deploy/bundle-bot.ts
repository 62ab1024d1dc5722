import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * The bot as files that Node runs by itself: `main.js` and the parts it loads when it needs them. SQLite stays outside, because it is compiled for one kind
 * of machine: what is made here keeps what it must not forget in Azure.
 */
export async function bundleBot(folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
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
    ssr: { noExternal: true, external: ['libsql'], target: 'node' },
  });
}
