import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/proofs.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    exclude: ['tests/walls/faults/**'],
    setupFiles: ['tests/support/seed.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Real databases and real processes on two cores: slow is not wrong.
    testTimeout: patience(20_000),
    hookTimeout: patience(60_000),
    pool: 'forks',
    maxWorkers: 2,
    // A fault still speaks; a request that was answered does not.
    env: { LOG_LEVEL: 'error' },
  },
});
