import path from 'node:path';
import { defineConfig } from 'vite';

/** Builds the preload script: one CommonJS file, the only kind that Electron's sandbox loads. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { preload: path.join(import.meta.dirname, 'electron/preload/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});
