import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { type NumberParts, numberOfTicket, seenTickets } from '../../tickets/public.ts';
import { analysable } from '../policy.ts';
import type { Compared } from '../shared/clusters.ts';

export type BehindKnown = Compared & NumberParts;
export type KnownRow = BehindKnown & {
  readonly state: string;
  readonly workaround: string;
  /** Incidents that it causes, the newest of those that the reader may see. */
  readonly incidents: readonly BehindKnown[];
};
export type KnownFound = { readonly incident: Compared; readonly known: readonly KnownRow[] };

/** Looked through, looked at of each, and handed on to be compared: so that a house with thousands of known errors waits no longer. */
const [considered, ofEach, nearest] = [200, 3, 12] as const;

/** What of a ticket `o` is compared, with its number. */
const compared = sql`'id', o.id, ${numberOfTicket.members}, 'title', o.title, 'text', left(o.description_text, 400),
  'item', o.fields->>'configurationItem',
  'service', (select q.service_id from app.request_type q where q.tenant_id = o.tenant_id and q.id = o.request_type_id)`;

/**
 * Known errors that may be behind an open incident, the nearest by their titles and by those of their newest incidents: of problems where the
 * reader works, and of incidents that they may see, so that what one may not see neither brings one up nor pushes one out. Undefined where the
 * ticket is no such incident.
 */
export const knownErrorsNear = ({ tx, actor }: Call, ticketId: string): Promise<KnownFound | undefined> =>
  tx.row<KnownFound>(
    sql`with it as (select t.* from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${ticketId} and t.type = 'incident' and t.open),
        known as (select t.*, x.workaround from app.problem x join app.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id
          where x.tenant_id = ${tx.tenantId} and x.known_error_at is not null and t.closed_at is null and ${analysable(actor)}
            and ${seenTickets(actor)} order by x.known_error_at desc limit ${considered}),
        near as (select k.*, b.incidents, greatest(public.similarity(lower(k.title), lower(i.title)), b.alike) as alike from known k
          cross join it i cross join lateral (select coalesce(jsonb_agg(c.told order by c.id desc), '[]'::jsonb) as incidents, max(c.alike) as alike
            from (select o.id, jsonb_build_object(${compared}) as told, public.similarity(lower(o.title), lower(i.title)) as alike
              from app.ticket_link l join (select t.* from app.ticket t where ${seenTickets(actor)}) o on o.tenant_id = l.tenant_id and o.id = l.from_id
              where l.tenant_id = k.tenant_id and l.to_id = k.id and l.kind = 'caused_by' and o.type = 'incident'
              order by o.id desc limit ${ofEach}) c) b
          order by alike desc, k.id desc limit ${nearest})
        select jsonb_build_object(${compared}) as incident, coalesce((select jsonb_agg(jsonb_build_object(${compared},
          'state', o.state, 'workaround', o.workaround, 'incidents', o.incidents)) from near o), '[]'::jsonb) as known from it o`,
    'problems.known-near',
  );
