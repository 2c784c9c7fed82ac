import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './renderer.vite.config.ts';

const here = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.20',
      // One file with all it needs: the package carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: { input: { index: here('src-main/index.ts') }, output: { entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
});
