import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['tests/walls/faults/**'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Real databases and real processes on two cores: slow is not wrong.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // A fault still speaks; a request that was answered does not.
    env: { LOG_LEVEL: 'error' },
  },
});
