import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => resolve(import.meta.dirname, path);

/** The development server injects scripts into the page, which the strict policy of the built page forbids. */
function developWithoutPolicy(): Plugin {
  return {
    name: 'develop-without-policy',
    apply: 'serve',
    transformIndexHtml: html => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/** The window. `vite build -c renderer.vite.config.ts` builds it alone; the whole program's build takes it from here. */
export default defineConfig({
  root: here('src-renderer'),
  base: './',
  plugins: [react(), developWithoutPolicy()],
  server: { fs: { allow: [here('.')] } },
  worker: { format: 'es' },
  build: {
    outDir: here('out/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: here('src-renderer/index.html') },
  },
});
