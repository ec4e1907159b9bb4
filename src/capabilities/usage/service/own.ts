import { type Call, permitNew } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { consentFor } from '../../consent/public.ts';
import { runningVersion } from '../../policy/public.ts';
import type { CountingReply, OwnUsageReply } from '../contract.ts';
import { maySeeOwn, mayTell } from '../policy.ts';
import { diagnosticsOf, opensOf, standingOf, viewsOf } from '../queries.ts';
import { deleteNumber } from '../store.ts';

/** Whether the reader's pages may tell of themselves now. The collector asks again, whatever was said here. */
export async function seeCounting({ tx, actor }: Call, { signal }: Pick<Edge, 'signal'>): Promise<CountingReply> {
  const [{ instructed }, allowed] = await Promise.all([standingOf(tx, actor.id), consentFor(tx, actor.id, 'usageStatistics')]);
  return { on: instructed && allowed && !signal && mayTell(actor), version: runningVersion() };
}

/** All that is held of the reader's own use. */
export async function seeOwn({ tx, actor }: Call): Promise<OwnUsageReply> {
  const [{ instructed, number, since }, allowed, views, diagnostics, opens] = await Promise.all([
    standingOf(tx, actor.id),
    consentFor(tx, actor.id, 'usageStatistics'),
    viewsOf(tx, actor.id),
    diagnosticsOf(tx, actor.id),
    opensOf(tx, actor.id),
  ]);
  const told = <T extends { readonly minute: Date }>(row: T) => ({ ...row, minute: row.minute.toISOString() });
  const held = { number, since: since?.toISOString() ?? null };
  return { instructed, allowed, ...held, views: views.map(told), diagnostics: diagnostics.map(told), opens: opens.map(told) };
}

/** The number goes, and with it every row: whoever is counted afterwards is counted under another. */
export async function resetOwn(call: Call): Promise<OwnUsageReply> {
  const { tx, actor } = call;
  const own = { personId: actor.id };
  const gone = await deleteNumber(tx, permitNew({ ...own, at: tx.now }, 'reset', maySeeOwn(actor, own)));
  if (gone > 0) tx.emit({ type: 'usage.reset', objectId: actor.id });
  return await seeOwn(call);
}
