import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/**
 * A source that finds a file from where it stands itself (`import.meta`) goes on doing so from the bundle, which lies in `out/node`. The
 * entry of the worker threads is another bundle beside it.
 */
const placesOfSources: Plugin = {
  name: 'places-of-sources',
  transform: (code, id) => {
    const file = path.relative(root, id).replaceAll('\\', '/');
    if (!file.startsWith('electron/') || !code.includes('import.meta.')) return null;
    if (file === 'electron/workers/workerRunner.ts') return code.replace('./jobWorker.ts', './jobWorker.js');
    return code
      .replaceAll('import.meta.dirname', `(import.meta.dirname + '/../../${path.posix.dirname(file)}')`)
      .replaceAll('import.meta.url', `new URL('../../${file}', import.meta.url).href`);
  },
};

/** Builds everything that runs in Node or in Electron's main process: plain JavaScript with its packages inside, but for native ones. */
export default defineConfig({
  plugins: [placesOfSources],
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron', 'vite'] },
  build: {
    ssr: true,
    outDir: 'out/node',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: path.join(root, 'electron/main/main.ts'),
        cli: path.join(root, 'electron/hosts/cli/main.ts'),
        jobWorker: path.join(root, 'electron/workers/jobWorker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
