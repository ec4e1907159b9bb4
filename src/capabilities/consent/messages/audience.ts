import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { suppressedAmong } from '../../../kernel/mail/suppression.ts';
import { toldOf, toldParts } from '../../../kernel/shared/fewest.ts';
import type { AskedClass } from '../../../kernel/shared/message-classes.ts';
import type { AudienceReply } from '../contract-messages.ts';
import { mayTell } from '../policy.ts';

const whys = ['undecided', 'refused', 'outdated', 'bounced'] as const satisfies readonly AudienceReply['not'][number]['why'][];

/** How many would be written to, and why others would not: counted, never named. */
export async function seeAudience({ tx, actor }: Call, messageClass: AskedClass): Promise<AudienceReply> {
  if (!mayTell(actor)) throw new Refusal('forbidden', 'This is not open to you');
  const [standing, inApp] = await Promise.all([standingOf(tx, messageClass), inAppOf(tx, messageClass)]);
  const bounced = (await suppressedAmong(tx, standing.given, messageClass)).size;
  const { undecided, refused, outdated } = standing;
  const { byEmail, ...not } = toldParts({ byEmail: standing.given.length - bounced, undecided, refused, outdated, bounced });
  return {
    class: messageClass,
    people: standing.people,
    byEmail,
    inApp: toldOf(inApp),
    not: whys.map((why) => ({ why, people: not[why] })),
  };
}

type Standing = { people: number; undecided: number; refused: number; outdated: number; given: readonly string[] };

/** What active people said last, as the sender asks it; of who allows it the addresses, for some of them are left in peace. */
async function standingOf(tx: Tx, messageClass: AskedClass): Promise<Standing> {
  const row = await tx.row<Standing>(
    sql`select count(*)::integer as people, count(*) filter (where said.state is null)::integer as undecided,
          count(*) filter (where said.state in ('refused', 'withdrawn'))::integer as refused,
          count(*) filter (where said.state = 'given' and said.policy < fresh.number)::integer as outdated,
          coalesce(array_agg(p.email) filter (where said.state = 'given' and said.policy >= fresh.number), '{}') as given
        from app.person p cross join (select app.fresh_consent_from(${messageClass}, ${tx.now}) as number) fresh
        left join lateral (select e.state, e.policy from app.consent_event e
          where e.tenant_id = p.tenant_id and e.person_id = p.id and e.purpose = ${messageClass} and e.state <> 'requested'
          order by e.number desc limit 1) said on true
        where p.tenant_id = ${tx.tenantId} and p.active`,
    'consent.audience',
  );
  return row ?? { people: 0, undecided: 0, refused: 0, outdated: 0, given: [] };
}

async function inAppOf(tx: Tx, messageClass: AskedClass): Promise<number> {
  const row = await tx.row<{ people: number }>(
    sql`select count(*)::integer as people from (
          select distinct on (c.person_id) c.is_on from app.message_choice c
          join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id and p.active
          where c.tenant_id = ${tx.tenantId} and c.class = ${messageClass} order by c.person_id, c.number desc) last
        where last.is_on`,
    'consent.audience-in-app',
  );
  return row?.people ?? 0;
}
