import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The staff console. Relative addresses: it is served under a path of the hub. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome114',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What other people wrote changes seldom: browsers keep it over an update of the console.
          groups: [
            { name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|zod)[\\/]/ },
          ],
        },
      },
    },
  },
});
