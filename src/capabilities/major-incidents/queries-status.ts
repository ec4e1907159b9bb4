import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Told } from './queries.ts';
import type { Effect, MajorState, Phase, Visibility } from './shared/words.ts';

export type PageRow = { readonly visibility: Visibility; readonly version: number };

/** To whom it is open; nothing kept: to nobody. */
export const pageOf = async (tx: Tx): Promise<PageRow> =>
  (await tx.row<PageRow>(sql`select visibility, version from app.status_page where tenant_id = ${tx.tenantId}`, 'status.page')) ?? {
    visibility: 'off',
    version: 1,
  };

export type PageService = {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly shown: boolean;
  readonly effect: Effect | null;
};

/**
 * Services that can stand on the page, those on it first; each with the worst that a major incident does to it now, of those that are told on the
 * page.
 */
export const servicesOfPage = (tx: Tx): Promise<PageService[]> =>
  tx.rows(
    sql`select s.id, s.name, x.position is not null as shown,
          (select y.effect from app.major_incident_service y join app.major_incident m on m.tenant_id = y.tenant_id and m.id = y.major_id
            where y.tenant_id = s.tenant_id and y.service_id = s.id and m.state = 'accepted' and exists (select from app.major_incident_update u
              where u.tenant_id = m.tenant_id and u.major_id = m.id and u.on_status_page)
            order by array_position(array['outage', 'partialOutage', 'degraded'], y.effect) limit 1) as effect
        from app.service s left join app.status_page_service x on x.tenant_id = s.tenant_id and x.service_id = s.id
        where s.tenant_id = ${tx.tenantId} and s.active order by x.position, s.position, s.key`,
    'status.services',
  );

export type Affected = { readonly name: Readonly<Record<string, string>>; readonly effect: Effect };
export type ToldUpdate = { readonly phase: Phase; readonly said: Told; readonly at: string };
export type ToldIncident = {
  readonly id: string;
  readonly state: MajorState;
  readonly headline: Told;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly services: readonly Affected[];
  readonly updates: readonly ToldUpdate[];
};

const pastDays = 14;
/** What does not stand on the page is not named there either. */
const onPage = sql`and exists (select from app.status_page_service z where z.tenant_id = x.tenant_id and z.service_id = x.service_id)`;

/** What is told in a place: what runs, and of the page what ended in two weeks. Nobody's name, no number, nothing of the incident itself. */
export const toldIncidents = (tx: Tx, place: 'portal' | 'statusPage'): Promise<ToldIncident[]> =>
  tx.rows(
    sql`select m.id, m.state, u.updates->0->'headline' as headline, m.proposed_at as "beganAt", m.ended_at as "endedAt", u.updates,
          coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'effect', x.effect) order by s.position, s.key)
            from app.major_incident_service x join app.service s on s.tenant_id = x.tenant_id and s.id = x.service_id
            where x.tenant_id = m.tenant_id and x.major_id = m.id ${place === 'portal' ? sql`` : onPage}), '[]'::jsonb) as services
        from app.major_incident m cross join lateral (
          select jsonb_agg(jsonb_build_object('phase', u.phase, 'headline', u.headline, 'said', u.said, 'at', u.made_at) order by u.id desc) as updates
          from app.major_incident_update u where u.tenant_id = m.tenant_id and u.major_id = m.id
            and ${place === 'portal' ? sql`u.on_portal` : sql`u.on_status_page`}) u
        where m.tenant_id = ${tx.tenantId} and u.updates is not null
          and (m.state = 'accepted' ${
            place === 'portal'
              ? sql``
              : sql`or (m.state in ('resolved', 'reviewed', 'stoodDown')
            and m.ended_at >= ${new Date(tx.now.getTime() - pastDays * 86_400_000)})`
          })
        order by m.ended_at desc nulls first, m.proposed_at desc limit 50`,
    `status.told-${place}`,
  );
