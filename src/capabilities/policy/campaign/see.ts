import { type Call, permit } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import type { NoticeReply } from '../contract-campaign.ts';
import { publicPolicy } from '../pages/shown.ts';
import { maySeeNotice } from '../policy.ts';
import { type VersionRow, versionsOf } from '../queries.ts';
import { allSeries, type Series } from '../shared/series.ts';
import { differenceOf } from './difference.ts';
import { markNotice, type Which } from './store.ts';

type NoticeRow = Which & { readonly personId: string; readonly bounced: boolean; readonly seen: boolean };

const noticesOf = (tx: Tx, personId: string): Promise<NoticeRow[]> =>
  tx.rows<NoticeRow>(
    sql`select series, number, person_id as "personId", bounced_at is not null and seen_at is null as bounced,
          seen_at is not null as seen from app.policy_notice
        where tenant_id = ${tx.tenantId} and person_id = ${personId} and acknowledged_at is null order by number desc`,
    'policy.notices',
  );

/** The newest change of each chain that the person has not acknowledged, with what changes in their language. */
export async function myNotices({ tx, actor }: Call): Promise<{ items: NoticeReply[] }> {
  const [rows, notices] = await Promise.all([noticesOf(tx, actor.id), versionsOf(tx, 'notice')]);
  if (rows.length === 0) return { items: [] };
  const versions: Record<Series, readonly VersionRow[]> = { policy: (await publicPolicy()).versions, notice: notices };
  const newest = allSeries.flatMap((series) => rows.find((row) => row.series === series) ?? []);
  return { items: newest.flatMap((row) => replyOf(row, versions[row.series], actor.locale)) };
}

function replyOf({ series, number, bounced, seen }: NoticeRow, versions: readonly VersionRow[], tag: string): NoticeReply[] {
  const version = versions.find((one) => one.number === number);
  const locale = localeOf(tag);
  if (version === undefined) return [];
  const { added, removed, reworded } = differenceOf(version, versions.find((one) => one.number === number - 1)?.document, locale);
  const pages = series === 'notice' ? '/privacy/notice/versions' : '/privacy/versions';
  return [
    {
      series,
      number,
      of: version.document.serviceName,
      changeClass: version.change.class === 'material' ? 'material' : 'minor',
      effectiveAt: version.effectiveAt.toISOString(),
      bounced,
      seen,
      address: `${pages}/${locale}#v${number}`,
      added: [...added],
      removed: [...removed],
      reworded: reworded.map((pair) => ({ ...pair })),
    },
  ];
}

/** Keeps that the person saw it, or said so. Whoever was not told of it has nothing to see. */
export async function markMine(call: Call, { series, number }: Which, acknowledged: boolean): Promise<{ items: NoticeReply[] }> {
  const { tx, actor } = call;
  const row = await tx.row<NoticeRow>(
    sql`select series, number, person_id as "personId", false as bounced, true as seen from app.policy_notice
        where tenant_id = ${tx.tenantId} and series = ${series} and number = ${number} and person_id = ${actor.id}`,
  );
  const notice = permit(row, 'see', (found) => maySeeNotice(actor, found));
  await markNotice(tx, { ...notice, by: actor.id, acknowledged });
  return await myNotices(call);
}
