import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the window. Its files are served by the hosts, never from a network. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  // The host replaces this mark with a fresh nonce for every page it serves.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 3000,
    // Two files instead of a hundred: they come from this computer, where asking for one costs more than its bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/ },
            { name: 'window', test: /(renderer|shared)\// },
          ],
        },
      },
    },
  },
});
