import type { Call } from '../../kernel/access/access.ts';
import { numberOfArticle } from '../knowledge/public.ts';
import { numberOfTicket } from '../tickets/public.ts';
import type { Announcement, Behind, Moment, ProblemReply, ProblemRow } from './contract.ts';
import { type AnnouncementRecord, announcementsOf, type IncidentRow, incidentsBehind } from './queries/incidents.ts';
import { type MomentOfProblem, momentsOf, type ProblemRecord, type WholeProblem, whysOf } from './queries/problems.ts';

type Person = { id: string; name: string } | null;
const personOf = (id: string | null, name: string | null): Person => (id === null || name === null ? null : { id, name });

export const rowReply = (row: ProblemRecord): ProblemRow => ({ ...factsOf(row), team: row.team, incidents: row.incidents });

const factsOf = (row: ProblemRecord): Omit<ProblemRow, 'team' | 'incidents'> => ({
  number: numberOfTicket.written(row),
  title: row.title,
  state: row.state,
  open: row.open,
  priority: row.priority,
  workspace: row.workspace,
  owner: personOf(row.ownerId, row.ownerName),
  cause: row.cause,
  isKnownError: row.isKnownError,
  createdAt: row.madeAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** A problem with all that is known of it, and of its incidents what the reader may see. */
export async function problemReply(call: Call, row: WholeProblem): Promise<ProblemReply> {
  const { tx } = call;
  const [whys, timeline, incidents, announcements, article] = await Promise.all([
    whysOf(tx, row.id),
    momentsOf(tx, row.id),
    incidentsBehind(call, row.id),
    announcementsOf(call, row.id),
    row.articleId === null ? null : numberOfArticle(tx, row.articleId),
  ]);
  return {
    ...factsOf(row),
    rootCause: row.rootCause,
    workaround: row.workaround,
    fix: row.fix,
    whys,
    knownErrorAt: row.knownErrorAt?.toISOString() ?? null,
    article,
    timeline: timeline.map(momentReply),
    incidents: incidents.map(behindReply),
    announcements: announcements.map(announcementReply),
    version: row.version,
  };
}

const momentReply = ({ id, at, said, byId, byName, version }: MomentOfProblem): Moment => ({
  version,
  id,
  at: at.toISOString(),
  said,
  by: personOf(byId, byName),
});

const behindReply = (row: IncidentRow): Behind => ({
  number: numberOfTicket.written(row),
  title: row.title,
  state: row.state,
  open: row.open,
  requester: row.requester ?? '',
  told: [...new Set(row.told.map(({ kind }) => kind))],
});

const announcementReply = ({ id, kind, en, de, resolves, byId, byName, at, incidents }: AnnouncementRecord): Announcement => ({
  id,
  kind,
  text: { en, de },
  resolves,
  by: personOf(byId, byName),
  at: at.toISOString(),
  incidents: incidents.map(numberOfTicket.written),
});
