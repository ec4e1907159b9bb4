import { type Actor, permitNew } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { recipients as addresses } from '../../kernel/net/recipients.ts';
import type { Registry } from '../../kernel/privacy/classify.ts';
import { policyInForce } from '../policy/public.ts';
import { whoSawTicketsOf } from '../tickets/public.ts';
import type { Recipient } from './contract.ts';
import { maySee } from './policy.ts';

/** Providers that personal data goes to by the register; each only where the operator has set one. */
export const providersIn = ({ hosts }: Required<Registry>): Provider[] =>
  providers.filter((name) => (hosts[name]?.categories ?? []).length > 0);

const providers = ['smtp', 's3', 'clamd', 'otlp'] as const;
export type Provider = (typeof providers)[number];

/** Of the reader alone. */
export function ownRecipients(actor: Actor, known: readonly Provider[]): Promise<Recipient[]> {
  permitNew({}, 'see', maySee(actor, { personId: actor.id }));
  return recipientsOf(actor, actor.id, known);
}

/**
 * Who received somebody's data, as far as the program itself knows (Art. 15(1)(c) GDPR; C-154/21: who it was, not which kinds). Who works for
 * the organisation is told by team, for single people there are no recipients (C-579/21).
 */
export async function recipientsOf(actor: Actor, personId: string, known: readonly Provider[]): Promise<Recipient[]> {
  const [seen, reviewed, letters, { controller }] = await Promise.all([
    transact({ ...actor, purpose: 'service' }, ({ tx }) => whoSawTicketsOf(tx, personId)),
    transact({ ...actor, purpose: 'service' }, ({ tx }) => reviewsOf(tx, personId)),
    transact({ ...actor, purpose: 'service' }, ({ tx }) => lettersTo(tx, personId)),
    policyInForce(),
  ]);
  const { teams, watchers } = seen;
  return [
    ...teams.map(({ team, tickets, latest }) => recipient('team', { name: team, count: tickets, latest })),
    ...(watchers === undefined ? [] : [recipient('watchers', { name: null, count: watchers.people, latest: watchers.latest })]),
    ...(reviewed === undefined ? [] : [recipient('privacyOfficer', { name: null, ...reviewed })]),
    ...(controller === null ? [] : [recipient('operator', { name: controller.name, count: 0, latest: null })]),
    ...known.filter(isSet).map((kind) => recipient(kind, { name: null, ...(kind === 'smtp' ? letters : none) })),
  ];
}

const none = { count: 0, latest: null };
const isSet = (name: Provider): boolean => (process.env[addresses[name]] ?? '') !== '';

type Told = { readonly name: string | null; readonly count: number; readonly latest: Date | null };

const recipient = (kind: Recipient['kind'], { name, count, latest }: Told): Recipient => ({
  kind,
  name,
  count,
  latest: latest?.toISOString() ?? null,
});

/** How often what others wrote about somebody was read before it was handed out. */
const reviewsOf = (tx: Tx, personId: string): Promise<{ count: number; latest: Date } | undefined> =>
  tx.row(
    sql`select count(*) as count, max(e.at) as latest from app.event e join app.data_copy c on c.tenant_id = e.tenant_id and c.id = e.object_id
        where e.tenant_id = ${tx.tenantId} and e.type = 'dataReview.read' and c.person_id = ${personId} having count(*) > 0`,
    'my-data.reviews-of',
  );

async function lettersTo(tx: Tx, personId: string): Promise<{ count: number; latest: Date | null }> {
  const row = await tx.row<{ count: number; latest: Date | null }>(
    sql`select count(*) as count, max(at) as latest from app.message_log
        where tenant_id = ${tx.tenantId} and person_id = ${personId} and channel = 'email'`,
    'my-data.letters-to',
  );
  return row ?? none;
}
