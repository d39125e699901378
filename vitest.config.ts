import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One project for each kind of test, so that `vitest --project unit` stays a matter of seconds. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // What the functions log is read from the local run where it matters; elsewhere it would bury the results.
    env: {
      POWERTOOLS_SERVICE_NAME: 'test',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_METRICS_NAMESPACE: 'Test',
      POWERTOOLS_METRICS_DISABLED: 'true',
    },
    // One core is left free by default, which on two cores means that everything waits its turn.
    maxWorkers: availableParallelism(),
    reporters: ['default', './tests/support/closing-line-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['./tests/support/fuzz-runs.ts'],
          include: ['tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'adapters',
          setupFiles: ['./tests/support/fuzz-runs.ts'],
          include: ['tests/adapters/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          isolate: false, // The app is synthesized once for all files.
          include: ['tests/infra/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'training', // Trains the classifier anew: two minutes on a slow core.
          include: ['tests/training/**/*.test.ts'],
          testTimeout: 900_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
