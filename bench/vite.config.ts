import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** The benchmark, built as the product is. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['@playwright/test'], target: 'node' },
  build: {
    ssr: resolve(root, 'bench/index.ts'),
    outDir: resolve(root, 'out/bench'),
    emptyOutDir: true,
    target: 'node20.19',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', format: 'es' } },
  },
});
