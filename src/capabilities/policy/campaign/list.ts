import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { CampaignReply } from '../contract-campaign.ts';
import { type VersionRow, versionsOf } from '../queries.ts';
import type { Series } from '../shared/series.ts';
import { type CountedRow, coverageOf, type ExceptionRow, exceptionsOf, isEnough, isExcepted, isOf } from './coverage.ts';

import { coverageNeeded } from './coverage-needed.ts';
import type { Tenants } from './open.ts';

type Unreached = Which & CampaignReply['unreached'][number];
type Which = { readonly series: Series; readonly number: number };

const mostNamed = 200;

/** Who of the own people was not reached, by version. */
const unreachedIn = (tx: Tx): Promise<Unreached[]> =>
  tx.rows<Unreached>(
    sql`select n.series, n.number, p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name,
          case when n.bounced_at is null then 'queued' else 'bounced' end as state
        from app.policy_notice n join app.person p on p.tenant_id = n.tenant_id and p.id = n.person_id
        where n.tenant_id = ${tx.tenantId} and p.active and n.seen_at is null and (n.sent_at is null or n.bounced_at is not null)
        order by n.bounced_at nulls last, p.family_name, p.id limit ${mostNamed}`,
    'policy.unreached',
  );

type Known = {
  readonly rows: readonly CountedRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly unreached: readonly Unreached[];
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
};

/** Every change that people were told of by this tenant, newest first. */
export async function campaignsReply({ tx }: Call, all: Tenants): Promise<{ items: CampaignReply[] }> {
  const asked = Promise.all([versionsOf(tx), versionsOf(tx, 'notice'), coverageOf(tx), exceptionsOf(tx), unreachedIn(tx)]);
  const [policies, notices, rows, exceptions, unreached] = await asked;
  const names = new Map((await all()).map(({ id, name }) => [id, name]));
  const known: Known = { rows, exceptions, unreached, names, now: tx.now };
  const told = (series: Series, versions: readonly VersionRow[]) => versions.flatMap((version) => campaignOf(series, version, known));
  return { items: [...told('policy', policies), ...told('notice', notices)].reverse() };
}

function campaignOf(series: Series, { number, change, effectiveAt, activatedAt }: VersionRow, known: Known): CampaignReply[] {
  if (change.class !== 'minor' && change.class !== 'material') return [];
  const of = (row: Which): boolean => row.series === series && row.number === number;
  const isDue = effectiveAt.getTime() <= known.now.getTime();
  const inForce = change.class === 'material' ? activatedAt !== null : isDue;
  return [
    {
      series,
      number,
      changeClass: change.class,
      effectiveAt: effectiveAt.toISOString(),
      state: inForce ? 'inForce' : isDue ? 'waiting' : 'telling',
      needed: coverageNeeded,
      tenants: known.rows.filter(of).map((row) => tenantOf(row, known)),
      unreached: known.unreached.filter(of).map(({ personId, name, state }) => ({ personId, name, state })),
    },
  ];
}

function tenantOf(row: CountedRow, { exceptions, names }: Known): CampaignReply['tenants'][number] {
  const { ofTenant, people, sent, bounced, seen, acknowledged, covered, rest, countedAt } = row;
  const signed = exceptions.find((one) => isOf(one, row));
  return {
    tenantId: ofTenant,
    name: names.get(ofTenant) ?? '',
    ...{ people, sent, bounced, seen, acknowledged, covered, rest },
    enough: isEnough(row) || isExcepted(row, exceptions),
    exception: signed === undefined ? null : signedReply(signed),
    countedAt: countedAt.toISOString(),
  };
}

const signedReply = ({ uncovered, reason, by, signedAt }: ExceptionRow) => ({ uncovered, reason, by, signedAt: signedAt.toISOString() });
