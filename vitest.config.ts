import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/buildOnce.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores is the machine we promise to pass on; more workers only slow each other down.
    maxWorkers: 2,
  },
});
