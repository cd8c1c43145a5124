import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. Relative addresses: it is opened by the shell as well as under a path of the hub. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    target: 'chrome114',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What other people wrote changes seldom: browsers keep it over an update of the page.
          groups: [
            { name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|zod)[\\/]/ },
          ],
        },
      },
    },
  },
});
