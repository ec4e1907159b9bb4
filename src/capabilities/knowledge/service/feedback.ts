import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { toldOf } from '../../../kernel/shared/fewest.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { ticketSeen } from '../../tickets/public.ts';
import type { FeedbackInput, HelpReport, IssueChange, IssueReply, IssuesPage, IssuesQuestion, UseReply } from '../contract-finding.ts';
import { mayRunKnowledge, mayWrite } from '../policy.ts';
import { type HelpSums, helpByType, type IssueRow, issueById, mostUseful, usageOf, writableIssues } from '../queries/feedback.ts';
import { agentsAmong } from '../queries/settings.ts';
import { standingOf } from '../queries/standing.ts';
import { helpfulShare } from '../replies.ts';
import { articleNumber } from '../shared/number.ts';
import { tieTicket } from '../store/articles.ts';
import { keepVoice, openIssue, updateIssue } from '../store/feedback.ts';
import { toWrite, wrongField } from './found.ts';
import { readableRow } from './reading.ts';

const day = 86_400_000;
const dayAgo = ({ tx }: Call, days: number): string => new Date(tx.now.getTime() - days * day).toISOString().slice(0, 10);

/** Whether an article helped. A no opens what is to be mended in it, with the article's owner, unless that is open already. */
export async function giveFeedback(call: Call, number: string, said: FeedbackInput): Promise<FeedbackInput> {
  const { tx, actor } = call;
  if (!said.helpful && said.reason === null) throw wrongField('/reason', 'Say why it did not help');
  const standing = await standingOf(call);
  const row = await readableRow(call, standing, number, said.language);
  const kept = {
    ...said,
    articleId: row.id,
    personId: actor.id,
    language: row.language,
    version: row.version,
    reason: said.helpful ? null : said.reason,
  };
  if (!said.helpful) {
    const issue = { id: newId(tx.now.getTime()), articleId: row.id, ownerId: row.ownerId };
    await openIssue(tx, permitNew(issue, 'open', true));
  }
  await keepVoice(tx, permitNew(kept, 'say', actor.kind === 'person'));
  tx.emit({
    type: 'article.judged',
    objectId: row.id,
    facts: { workspaceId: row.workspaceId, helpful: said.helpful, reason: kept.reason },
  });
  return { helpful: kept.helpful, reason: kept.reason, said: kept.said, language: kept.language };
}

const usedOver = 90;

/** What those who keep an article need to know to keep it well. Numbers of one to four are not told: one could guess who they were. */
export async function seeUse(call: Call, number: string): Promise<UseReply> {
  const { article } = await toWrite(call, number);
  const row = await usageOf(call.tx, article.id, dayAgo(call, usedOver));
  if (row === undefined) throw new Error('A sum without a row');
  const { publishedAt, issueId, lastRead, ...sums } = row;
  return {
    days: usedOver,
    reads: toldOf(sums.reads),
    ...toldSums(sums),
    helpful: toldOf(sums.helpful),
    notHelpful: toldOf(sums.notHelpful),
    helpfulShare: helpfulShare(sums),
    lastRead,
    ageDays: publishedAt === null ? 0 : Math.floor((call.tx.now.getTime() - publishedAt.getTime()) / day),
    issue: issueId,
  };
}

const toldSums = ({ shown, opened, solved, asked }: HelpSums) => ({
  shown: toldOf(shown),
  opened: toldOf(opened),
  solved: toldOf(solved),
  asked: toldOf(asked),
});

/** Notes that an article answered a ticket; both name each other from then on. */
export async function noteUsed(call: Call, number: string, ticketNumber: string): Promise<Record<string, never>> {
  const { tx, actor } = call;
  const standing = await standingOf(call);
  const [row, ticket] = await Promise.all([readableRow(call, standing, number, 'en'), ticketSeen(call, ticketNumber)]);
  if (ticket === undefined) throw new Refusal('not_found', 'There is no such ticket, or it is not shared with you');
  await tieTicket(tx, permitNew({ articleId: row.id, ticketId: ticket.id, tie: 'usedIn', by: actor.id }, 'tie', actor.kind === 'person'));
  tx.emit({ type: 'article.used', objectId: row.id, facts: { workspaceId: row.workspaceId, ticketId: ticket.id } });
  return {};
}

const isOpen = sql`i.state in ('open', 'inWork')`;

/** What is to be mended in articles that the caller writes, newest first. */
export async function seeIssues(call: Call, { workspace, state, mine, limit, cursor }: IssuesQuestion): Promise<IssuesPage> {
  const where: Sql = sql`${state === undefined ? isOpen : sql`i.state = ${state}`}
    and ${workspace === undefined ? sql`true` : sql`a.workspace_id = ${workspace}`}
    and ${mine === true ? sql`i.owner_id = ${call.actor.id}` : sql`true`}`;
  const rows = await writableIssues(call, await standingOf(call), { where, limit, after: cursor ?? null });
  const items = rows.slice(0, limit).map(issueReply);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

const issueReply = (row: IssueRow): IssueReply => ({
  id: row.id,
  number: articleNumber(row.number),
  title: row.title,
  workspace: row.workspaceId,
  state: row.state,
  owner: { id: row.issueOwnerId, name: row.ownerName },
  note: row.note,
  voices: row.voices,
  reasons: row.reasons,
  said: row.said,
  madeAt: row.madeAt.toISOString(),
  version: row.version,
});

/** Takes it on, hands it on, or says that it is done. */
export async function changeIssue(call: Call, id: string, change: IssueChange, edge: Pick<Edge, 'ifMatch'>): Promise<IssueReply> {
  const { tx, actor } = call;
  const [standing, found] = await Promise.all([standingOf(call), issueById(tx, id)]);
  const issue = permit(
    found,
    'change',
    () => true,
    (one) => mayWrite(actor, one, standing),
  );
  refuseStale(edge, issueReply(issue), change);
  const next = { id, state: change.state ?? issue.state, ownerId: change.owner ?? issue.issueOwnerId, note: change.note ?? issue.note };
  if (change.owner !== undefined && (await agentsAmong(tx, issue.workspaceId, [next.ownerId])).length === 0)
    throw wrongField('/owner', 'They do not work in this workspace', 'Choose one of its agents.');
  await updateIssue(tx, permitNew(next, 'change', true));
  tx.emit({
    type: 'article.issueChanged',
    objectId: issue.articleId,
    facts: { workspaceId: issue.workspaceId, issueId: id, state: next.state },
  });
  const changed = await issueById(tx, id);
  if (changed === undefined) throw new Error('An issue is gone that was changed');
  return issueReply(changed);
}

/** How often articles made asking needless, for who runs the workspace. */
export async function seeHelp(call: Call, { workspace, days }: { workspace: string; days: HelpReport['days'] }): Promise<HelpReport> {
  permitNew({}, 'see', mayRunKnowledge(call.actor, { workspaceId: workspace }));
  const since = dayAgo(call, days);
  const [byType, articles] = await Promise.all([helpByType(call.tx, workspace, since), mostUseful(call.tx, workspace, since)]);
  const rows = byType.map(({ requestTypeId, name, serviceId, serviceName, ...sums }) => ({
    requestType: requestTypeId,
    name,
    service: serviceId === null || serviceName === null ? null : { id: serviceId, name: serviceName },
    ...toldSums(sums),
  }));
  // Of what is told below only: from a whole one could take away the others and learn the one that is left out.
  const sum = (of: keyof HelpSums): number => rows.reduce((all, row) => all + (row[of] ?? 0), 0);
  return {
    days,
    total: { shown: sum('shown'), opened: sum('opened'), solved: sum('solved'), asked: sum('asked') },
    byType: rows,
    articles: articles.map(({ number, title, reads, ...sums }) => ({
      number: articleNumber(number),
      title,
      reads: toldOf(reads),
      ...toldSums(sums),
    })),
  };
}
