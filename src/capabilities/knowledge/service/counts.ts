import { type Call, machine, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { hasContractEnded } from '../../../kernel/db/contract-end.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Sweep } from '../../../kernel/jobs/jobs.ts';
import { questionIn } from '../../tickets/public/for-articles.ts';
import type { HelpCount } from '../contract-finding.ts';
import type { Standing } from '../policy.ts';
import { helpedBy, readableIds } from '../queries/feedback.ts';
import { standingOf } from '../queries/standing.ts';
import { sequenceOf } from '../shared/number.ts';
import { tieTicket } from '../store/articles.ts';
import { addHelp, addReads, deleteCountsBefore } from '../store/feedback.ts';

/** Articles that were read and are not yet in the sums: by tenant, how often each. Nothing of who read. */
const read = remembered<string, Map<string, number>>();

export function noteRead(tenantId: string, articleId: string): void {
  const counts = read.get(tenantId) ?? new Map<string, number>();
  counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  read.set(tenantId, counts);
}

/** Adds what was read to the sums of the day. What cannot be added now is lost: a sum is not worth keeping anybody waiting. */
export async function addNotedReads(): Promise<void> {
  const all = [...read];
  read.clear();
  for (const [tenantId, counts] of all) {
    if (await hasContractEnded(tenantId)) continue;
    const sums = [...counts].map(([articleId, reads]) => ({ articleId, reads }));
    await transact(machine(tenantId, 'service'), ({ tx }) => addReads(tx, permitNew(sums, 'count', true)));
  }
}

/** What became of an offer beside a form. Only that it happened is counted: nothing of who, and nothing of what they wrote. */
export async function countHelp(
  call: Call,
  { event, requestType, workspace, articles, ticket, opened = [] }: HelpCount,
): Promise<Record<string, never>> {
  const { tx } = call;
  const standing = await standingOf(call);
  const sequences = sequencesOf(articles);
  const [about, ids] = await Promise.all([helpedBy(tx, workspace, requestType), readableIds(call, standing, sequences)]);
  if (about === undefined) throw new Refusal('not_found', 'There is no such workspace, or it offers no such thing');
  // An article may lead to its request without having been offered beside the form: then nothing was offered in vain.
  if (articles.length > 0) await addHelp(tx, permitNew({ event, about, workspaceId: workspace, articles: ids }, 'count', true));
  if (event === 'asked' && ticket !== undefined) await nameOffered(call, standing, ticket, { offered: ids, opened: sequencesOf(opened) });
  return {};
}

const sequencesOf = (numbers: readonly string[]): number[] => numbers.flatMap((number) => sequenceOf(number) ?? []);

type Before = { readonly offered: readonly string[]; readonly opened: readonly number[] };

/** What was offered before it was asked, and what of that was read: named beside the ticket by who asked, so that nobody sends it to them again. */
async function nameOffered(call: Call, standing: Standing, number: string, { offered, opened }: Before): Promise<void> {
  const { tx, actor } = call;
  const ticket = await questionIn(call, number);
  if (ticket === undefined || ticket.requesterId !== actor.id)
    throw new Refusal('not_found', 'There is no such ticket, or it is not shared with you');
  const read = new Set(await readableIds(call, standing, opened));
  for (const articleId of new Set([...offered, ...read])) {
    const tie = read.has(articleId) ? 'opened' : 'offered';
    await tieTicket(tx, permitNew({ articleId, ticketId: ticket.id, tie, by: actor.id }, 'tie', true));
    tx.emit({ type: 'article.offered', objectId: articleId, facts: { workspaceId: ticket.workspaceId, ticketId: ticket.id, tie } });
  }
}

const keptDays = 730;

/** Two years of sums: a month can be held against the same one of the year before. */
export const sweepCounts: Sweep = {
  name: 'knowledge.counts',
  every: 86_400_000,
  run: (tenantId) => transact(machine(tenantId), ({ tx }) => deleteCountsBefore(tx, new Date(tx.now.getTime() - keptDays * 86_400_000))),
};
