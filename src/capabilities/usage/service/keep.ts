import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { consentingAmong } from '../../consent/public.ts';
import { denying } from '../../directory/public.ts';
import { mayKeep } from '../policy.ts';
import { isInstructedHere } from '../queries.ts';
import { isUncounted } from '../shared/pages.ts';
import { addPageCounts, insertDiagnostics, insertViews, numbersFor } from '../store.ts';
import type { PageCounts, Told } from '../told.ts';

/**
 * Keeps what may be kept, and gives who of them allowed it: asked of the ledger in the transaction that writes, for each person anew. Where
 * the organisation has not instructed it that is nobody, whatever they allowed.
 */
export async function keepTold(call: Call, told: readonly Told[]): Promise<ReadonlySet<string>> {
  const { tx, actor } = call;
  const people = [...new Set(told.map(({ personId }) => personId))].sort();
  const [on, consenting, nowhere] = await Promise.all([
    isInstructedHere(tx),
    consentingAmong(tx, people, 'usageStatistics'),
    denying(tx, people, 'network'),
  ]);
  if (!on || consenting.size === 0) return new Set();

  const numbers = await numbersFor(
    tx,
    permitNew(
      people.filter((id) => consenting.has(id)),
      'number',
      mayKeep(actor),
    ),
  );
  const counted = told.filter(({ beacon }) => !isUncounted(beacon.page));
  const numbered = counted.flatMap((one) => {
    const number = numbers.get(one.personId);
    return number === undefined ? [] : [{ ...one, number, network: nowhere.has(one.personId) ? null : one.network }];
  });
  await insertViews(tx, permitNew(numbered, 'keep', mayKeep(actor)));
  const diagnostics = numbered.filter(({ beacon }) => beacon.fault !== undefined || beacon.vitals !== undefined);
  if (diagnostics.length > 0) await insertDiagnostics(tx, permitNew(diagnostics, 'keep', mayKeep(actor)));
  return consenting;
}

/** Adds to the sums that are about nobody; off like everything else until the organisation instructs it. */
export async function keepPageCounts(call: Call, counts: PageCounts): Promise<void> {
  if (await isInstructedHere(call.tx)) await addPageCounts(call.tx, permitNew(counts, 'keep', mayKeep(call.actor)));
}
