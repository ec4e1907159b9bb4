import { z } from 'zod';
import type { Call } from '../../../kernel/access/access.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import type { ReachInput, ReachReply, ReadersPage } from '../contract-settings.ts';
import { type ArticleRecord, aroundOf } from '../queries/articles.ts';
import { countReaders, type Page, type Reach, readersOf, type Standpoint, standpointOf } from '../queries/readers.ts';
import { siteOf } from '../queries/standing.ts';
import { refuseWrongAudience, toWrite, wrongField } from './found.ts';

const Place = z.tuple([z.string(), z.uuid()]);
const onPreview = 50;

/** Who can read an article once it is published. */
export async function seeReaders(
  call: Call,
  number: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<ReadersPage> {
  const { article } = await toWrite(call, number);
  const around = await aroundOf(call.tx, article.id);
  const after = cursor === undefined ? null : placeIn(Place, cursor);
  return await pageOf(call, { ...article, audience: around?.audience ?? null }, { limit, after });
}

/** Who could read it if this were said of it, and why one of them could or could not. */
export async function previewReach(call: Call, number: string, { person, ...wanted }: ReachInput): Promise<ReachReply> {
  const { article } = await toWrite(call, number);
  refuseWrongAudience(wanted.audience);
  if ((wanted.visibility === 'team') !== (wanted.team !== null))
    throw wrongField('/team', 'This workspace has no such team', 'Choose one of its teams.');
  const reach = reachOf(article, wanted);
  const [page, standpoint] = await Promise.all([
    pageOf(call, reach, { limit: onPreview, after: null }),
    person === null ? undefined : standpointOf(call.tx, reach, person),
  ]);
  if (person !== null && standpoint === undefined) throw wrongField('/person', 'There is no such person');
  return { ...page, person: standpoint === undefined ? null : verdictOn(standpoint) };
}

const reachOf = ({ workspaceId, ownerId }: ArticleRecord, { visibility, team, audience }: Omit<ReachInput, 'person'>): Reach => ({
  workspaceId,
  ownerId,
  visibility,
  teamId: team,
  audience,
});

async function pageOf(call: Call, reach: Reach, page: Page): Promise<ReadersPage> {
  const { tx } = call;
  const [rows, total, site] = await Promise.all([readersOf(tx, reach, page), countReaders(tx, reach), siteOf(tx)]);
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items,
    total: { value: total, exact: true },
    next: rows.length > page.limit && last !== undefined ? cursorOf([last.name, last.id]) : null,
    everybody: reach.visibility === 'public' && site?.open === true,
  };
}

export function verdictOn({ id, name, ...how }: Standpoint): NonNullable<ReachReply['person']> {
  const because = becauseOf(how);
  return { id, name, because, reads: because === 'keeps' || because === 'reached' };
}

/** The first that decides: no condition keeps out who keeps it, and of conditions deny is asked first. */
function becauseOf({
  active,
  keeps,
  reached,
  allowed,
  denied,
}: Omit<Standpoint, 'id' | 'name'>): NonNullable<ReachReply['person']>['because'] {
  if (!active) return 'inactive';
  if (keeps) return 'keeps';
  if (denied) return 'denied';
  if (!reached) return 'notReached';
  return allowed ? 'reached' : 'notAllowed';
}
