import { defineConfig } from 'vitest/config';

/** Four kinds of test, each with its own budget; `npm test` runs all of them. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.pty.test.ts', '**/test/**', '**/e2e/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['apps/hub/test/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pty',
          include: ['packages/devices/**/*.pty.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['scripts/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
