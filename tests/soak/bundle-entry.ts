/** Makes one file of an instance, so that a thousand of them start in half the time. Argument: the folder it is put in. */
import { build } from 'vite';

await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'tests/soak/instance-entry.ts', outDir: process.argv[2] ?? '', emptyOutDir: true, target: 'node20' },
  ssr: { noExternal: true, external: ['libsql'] },
});
