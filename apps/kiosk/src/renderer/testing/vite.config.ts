import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The preview: every page on a hall in memory; never part of the product's build. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../../dist/preview',
    emptyOutDir: true,
    target: 'chrome114',
    rolldownOptions: { input: ['preview.html', 'booth.html'] },
  },
});
