// Before each test file: a seed that somebody names is that of all its random input.
import { proofSeed } from './proofs.ts';

if (process.env['CANDOR_PROVE_SEED'] !== undefined) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: proofSeed, numRuns: 2000 });
}
