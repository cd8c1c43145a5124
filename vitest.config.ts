import { defineConfig } from 'vitest/config';

/** Four kinds of test, each with its own budget; `npm test` runs all of them. */
export default defineConfig({
  test: {
    // A report that says "[ Array(1) ]" cannot be worked on.
    chaiConfig: { truncateThreshold: 0 },
    // What the hub's clock does once a second takes longer than a second on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,apps,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.pty.test.ts', '**/test/**', '**/e2e/**'],
          // A way through a whole page takes seconds on a machine with other work; a hang is one anyway.
          testTimeout: 20_000,
          // Reading every module anew for each of some three hundred files takes longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['apps/hub/test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.pty.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          isolate: false,
          // These wait for clocks, lines and restarts far more than they compute.
          maxWorkers: 4,
        },
      },
      {
        extends: true,
        test: {
          name: 'pty',
          include: ['{packages/devices,apps/hub}/**/*.pty.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['scripts/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each has a hall, a browser and often a shell; more at once only wait for each other.
          maxWorkers: 2,
          // Of the tests that say they may.
          maxConcurrency: 2,
        },
      },
    ],
  },
});
