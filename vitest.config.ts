import { defineConfig } from 'vitest/config';

const report = process.env['EVENTLOOM_TEST_JSON'];

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        // The core keeps no state between tests, so its files share one load of the catalogue.
        test: {
          name: 'core',
          include: ['src-core/**/*.test.ts', 'templates/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'shells',
          include: ['src-{renderer,main,cli}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
