import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..', '..');

/** The page with nothing but dots, as one script beside the benchmark. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    lib: {
      entry: resolve(root, 'bench/window/dots-page.ts'),
      formats: ['iife'],
      name: 'dots',
      fileName: () => 'dots-page.js',
    },
    outDir: resolve(root, 'out/bench'),
    emptyOutDir: false,
    target: 'es2023',
  },
});
