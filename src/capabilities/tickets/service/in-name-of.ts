import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { NewTicket } from '../contract.ts';
import { setOrigin } from '../queries/origins.ts';
import { lockTicket } from '../store/tickets.ts';
import { createTicket } from './create.ts';
import { moveOn } from './move-on.ts';

export type Told = { readonly title: string; readonly description: string; readonly for: { readonly id: string; readonly email: string } };

/**
 * Opens an incident that the program itself noticed, in the name of whoever has to know: a ticket is opened by a person. The log names the
 * machine. It lands where incidents land that nobody routed.
 */
export async function incidentFor(call: Call, { title, description, for: person }: Told): Promise<string> {
  return (await createTicket(inNameOf(call, person), NewTicket.parse({ title, description, requesterEmail: person.email }))).id;
}

/** Resolves an incident that the program opened, once its cause is gone. What people resolved, closed or canceled meanwhile stays as they left it. */
export async function resolvedFor(call: Call, id: string, notes: string): Promise<void> {
  const held = await lockTicket(call, sql`${id}::uuid`);
  if (held?.open !== true) return;
  await moveOn(call, held, 'resolved', { resolutionCode: 'solved', resolutionNotes: notes, comment: notes });
}

/** Ways by which somebody outside turns to the operator. */
export type Channel = 'form' | 'mail' | 'phone';

export type Asked = Told & {
  readonly channel: Channel;
  readonly tags: readonly string[];
  readonly origin: string;
  /** The request type under which it is filed. */
  readonly by: string | undefined;
};

/** Opens a request in the name of somebody outside who wrote or called. Filed under no request type it lands where requests land that nobody routed. */
export async function requestFor(call: Call, { title, description, tags, channel, origin, by, for: person }: Asked): Promise<string> {
  const wanted = NewTicket.parse({ type: 'request', requestType: by, title, description, tags, requesterEmail: person.email });
  const { id, number } = await createTicket(inNameOf(call, person), { ...wanted, channel, unasked: true });
  await setOrigin(call.tx, id, origin);
  return number;
}

const inNameOf = ({ tx, actor }: Call, { id }: Told['for']): Call => ({
  tx,
  actor: { ...actor, id, holdings: [{ role: 'agent', workspaceId: null }] },
});
