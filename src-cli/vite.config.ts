import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** The command line as one folder of JavaScript for Node, every package bundled, so that it starts fast. */
export default defineConfig({
  root,
  publicDir: false,
  // It finds its own file by a name that a bundle does not have.
  ssr: { noExternal: true, external: ['write-file-atomic'], target: 'node' },
  build: {
    ssr: true,
    outDir: resolve(root, 'out/cli'),
    emptyOutDir: true,
    target: 'node20.19',
    minify: false,
    rolldownOptions: {
      input: { index: resolve(root, 'src-cli/index.ts'), 'sweep-worker': resolve(root, 'src-cli/sweep-worker.ts') },
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});
