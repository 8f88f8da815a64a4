import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const api = process.env.THROUGHLINE_API ?? 'http://127.0.0.1:3000';

/** Old kinds of pictures and fonts that no screen of the app shows. */
const NOT_NEEDED = /\.(jpg|png|gif)$|-(Light|LightItalic|300|300italic)[-.]/;

/** The service worker, with the list of the app's own files. Its version follows from their names, which hold their content's hash. */
function serviceWorker(): Plugin {
  return {
    name: 'throughline-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const names = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !NOT_NEEDED.test(name));
      const files = [...names.sort().map((name) => `/${name}`), '/throughline.svg'];
      const text = readFileSync(`${root}service-worker.js`, 'utf8');
      const version = createHash('sha256').update(JSON.stringify(files)).update(text).digest('hex').slice(0, 16);
      const source = text.replace('__FILES__', JSON.stringify(files)).replace('__VERSION__', version);
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

/** Built into dist/apps/web, which the api process serves. `vite dev` sends /api to a running server. */
export default defineConfig({
  root,
  plugins: [serviceWorker()],
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
