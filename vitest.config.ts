import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'templates/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    reporters: process.env['EVENTLOOM_TEST_JSON']
      ? ['default', ['json', { outputFile: process.env['EVENTLOOM_TEST_JSON'] }]]
      : ['default'],
  },
});
