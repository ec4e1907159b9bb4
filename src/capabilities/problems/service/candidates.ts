import { type Call, keeper, type Permitted, permit, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { numberOfTicket } from '../../tickets/public.ts';
import type { CandidateReply } from '../contract-candidates.ts';
import { mayJudge } from '../policy.ts';
import {
  type CandidateRow,
  candidatesSeen,
  type Earlier,
  incidentsOfLate,
  lookedThrough,
  type MemberJson,
  suggestedBefore,
  workspacesToSearch,
} from '../queries/candidates.ts';
import { clustersOf, leastAlike } from '../shared/clusters.ts';
import { whyOf } from '../shared/why.ts';
import { dismissCandidate, forgetSuggestions, keepSuggestion, recallCandidate } from '../store/candidates.ts';

/** Suggestions that the caller may judge, the largest first; one of which too little can be seen is none. */
export async function seeCandidates(call: Call, dismissed: boolean): Promise<{ items: CandidateReply[]; lookedAt: string | null }> {
  const [rows, lookedAt] = await Promise.all([candidatesSeen(call, { dismissed }), lookedThrough(call)]);
  const items = rows.filter(isWhole).map(candidateReply);
  return { items: items.sort((a, b) => b.incidents.length - a.incidents.length), lookedAt: lookedAt?.toISOString() ?? null };
}

const isWhole = ({ members }: CandidateRow): boolean => members.length >= leastAlike;

function candidateReply({ id, workspace, members, dismissedAt, judgeId, judgeName }: CandidateRow): CandidateReply {
  const { phrase, says, of, service, item } = whyOf(members);
  const serviceName = members.find((one) => one.service === service?.id)?.serviceName ?? null;
  return {
    id,
    workspace,
    why: { phrase, says, of, service: service === null || serviceName === null ? null : { name: serviceName, count: service.count }, item },
    incidents: members.map(memberReply),
    dismissed:
      dismissedAt === null
        ? null
        : { by: judgeId === null || judgeName === null ? null : { id: judgeId, name: judgeName }, at: dismissedAt.toISOString() },
  };
}

const memberReply = (one: MemberJson): CandidateReply['incidents'][number] => ({
  number: numberOfTicket.written(one),
  title: one.title,
  state: one.state,
  open: one.open,
  createdAt: new Date(one.madeAt).toISOString(),
});

type Judged = { readonly id: string; readonly workspaceId: string; readonly size: number; readonly ticketIds: readonly string[] };

/** A suggestion that the caller may judge, with those of its incidents that they see. */
export async function candidateFor(call: Call, id: string): Promise<Permitted<Judged, 'judge'>> {
  const [row] = await candidatesSeen(call, { id });
  const found = row === undefined || !isWhole(row) ? undefined : row;
  return permit(
    found === undefined
      ? undefined
      : { id, workspaceId: found.workspaceId, size: found.members.length, ticketIds: found.members.map((one) => one.id) },
    'judge',
    (one) => mayJudge(call.actor, one),
  );
}

export async function judgeCandidate(call: Call, id: string, isDismissed: boolean): Promise<CandidateReply> {
  const { tx, actor } = call;
  const candidate = await candidateFor(call, id);
  await (isDismissed ? dismissCandidate(tx, candidate, actor.id) : recallCandidate(tx, candidate));
  const type = isDismissed ? 'problem_candidate.dismissed' : 'problem_candidate.recalled';
  tx.emit({ type, objectId: id, facts: { workspaceId: candidate.workspaceId, incidents: candidate.size } });
  const [row] = await candidatesSeen(call, { id });
  if (row === undefined) throw new Error('A suggestion is gone that was judged');
  return candidateReply(row);
}

const aDay = 86_400_000;
/** What is older is no news. */
const lately = 21 * aDay;
/** More cannot be looked through in a moment; of a larger desk the newest are. */
const mostCompared = 2000;
const mostKept = 30;
/** What was put away is remembered so long after it was last found. */
const rememberedFor = 90 * aDay;

/** Looks through the incidents of late of each workspace for those that may be one problem. */
export async function findCandidates(tenantId: string): Promise<void> {
  const workspaces = await transact(keeper(tenantId, 'service'), ({ tx }) => workspacesToSearch(tx));
  for (const workspaceId of workspaces) await transact(keeper(tenantId, 'service'), (call) => searchWorkspace(call, workspaceId));
}

async function searchWorkspace({ tx }: Call, workspaceId: string): Promise<void> {
  const since = new Date(tx.now.getTime() - lately);
  const [incidents, earlier] = await Promise.all([
    incidentsOfLate(tx, { workspaceId, since, most: mostCompared }),
    suggestedBefore(tx, workspaceId),
  ]);
  const groups = clustersOf(incidents).slice(0, mostKept);
  const kept: string[] = [];
  for (const ticketIds of groups) {
    const before = bestOf(earlier, kept, ticketIds);
    const id = before?.id ?? newId(tx.now.getTime());
    const suggestion = permitNew({ id, workspaceId, ticketIds }, 'suggest', true);
    await keepSuggestion(tx, suggestion);
    if (isBack(before, ticketIds)) await recallCandidate(tx, permitNew({ id, size: ticketIds.length }, 'judge', true));
    kept.push(id);
  }
  const found = permitNew({ id: workspaceId, workspaceId, ticketIds: kept }, 'suggest', true);
  await forgetSuggestions(tx, found, new Date(tx.now.getTime() - rememberedFor));
}

/** The same trouble is the same suggestion, though incidents came and went: half of the smaller must be in both. */
function bestOf(earlier: readonly Earlier[], taken: readonly string[], ticketIds: readonly string[]): Earlier | undefined {
  const now = new Set(ticketIds);
  const share = (one: Earlier): number =>
    one.ticketIds.filter((id) => now.has(id)).length / Math.max(1, Math.min(one.ticketIds.length, ticketIds.length));
  const [best] = earlier.filter(({ id }) => !taken.includes(id)).toSorted((a, b) => share(b) - share(a));
  return best !== undefined && share(best) >= 0.5 ? best : undefined;
}

/** What was put away comes back once it has doubled. */
const isBack = (before: Earlier | undefined, ticketIds: readonly string[]): boolean =>
  before?.dismissedSize !== null && before !== undefined && ticketIds.length >= 2 * before.dismissedSize;
