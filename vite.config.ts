import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The tab as static files with relative addresses, so that it runs under any path. */
export default defineConfig({
  root: folder('src/app'),
  base: './',
  publicDir: false,
  build: {
    outDir: folder('dist/tab'),
    emptyOutDir: true,
    target: 'es2022',
    // An inlined file would be a data: address, which the content security policy does not allow for scripts.
    assetsInlineLimit: 0,
    rollupOptions: {
      // "use client" is meant for servers that render React; Fluent has it in every file and a browser has no use for it.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      input: {
        index: folder('src/app/index.html'),
        configure: folder('src/app/configure.html'),
        redirect: folder('src/app/redirect.html'),
      },
    },
  },
});
