// Before each test file.
import { vi } from 'vitest';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { proofSeed } from './proofs.ts';

// Files follow each other in one process: none begins in the surroundings that another one made for itself.
vi.unstubAllEnvs();
shiftClock(0);

// A seed that somebody names is that of all its random input.
if (process.env['CANDOR_PROVE_SEED'] !== undefined) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: proofSeed, numRuns: 2000 });
}
