import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { patience, proving } from './tests/support/proofs.ts';

// Many files start programs of ours: what one has compiled, the others read.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'dist/made');

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    // Old releases of PostgreSQL come from the network: only a proof asks for them.
    exclude: ['tests/walls/faults/**', ...(proving ? [] : ['tests/databases/**'])],
    setupFiles: ['tests/support/seed.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Real databases and real processes on two cores: slow is not wrong.
    testTimeout: patience(60_000),
    hookTimeout: patience(120_000),
    // By itself a poll gives up after a second, which two busy cores may need to draw a screen.
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // Half of the time of a small file was to load the house anew. What a house knew goes with its database (kernel/db/remembered.ts).
    isolate: false,
    // Three on two cores: one often waits for what a browser or a database does. 540 s where two took 593, in turn on a quiet machine.
    maxWorkers: 3,
    // Young memory of 64 MiB in place of 16: collected a quarter as often, of 67 files of the server's tests an eighth of the CPU.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    // A fault still speaks; a request that was answered does not.
    env: { LOG_LEVEL: 'error' },
  },
});
