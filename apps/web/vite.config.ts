import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const api = process.env.THROUGHLINE_API ?? 'http://127.0.0.1:3000';

/** Built into dist/apps/web, which the api process serves. `vite dev` sends /api to a running server. */
export default defineConfig({
  root,
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/apps/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      // Libraries mark their modules "use client" for servers that render; there is none here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: api }, '/health': { target: api } } },
  cacheDir: fileURLToPath(new URL('../../.cache/vite', import.meta.url)),
});
