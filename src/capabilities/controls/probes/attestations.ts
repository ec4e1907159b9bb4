import { type Attestation, lastAttestation } from '../queries.ts';
import type { Attested, Finding } from '../shared/catalog.ts';
import type { Probe } from './probe.ts';

/** What only people can say: nobody said it is a gap, and a word whose day has passed is a failure, since somebody relied on it. */
export const attestedBy =
  (control: Attested): Probe =>
  async ({ ask, now }) =>
    findingOf(await ask((tx) => lastAttestation(tx, control), 'service'), now);

function findingOf(said: Attestation | undefined, now: Date): Finding {
  if (said === undefined) return { verdict: 'gap', facts: { said: false } };
  const isOver = now.toISOString().slice(0, 10) > said.validUntil;
  return { verdict: isOver ? 'failed' : 'held', facts: { said: true, doneOn: said.doneOn, validUntil: said.validUntil } };
}
