import { type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { NewLink } from '../contract.ts';
import { mayEdit, maySee, visible } from '../policy.ts';
import { isUuid } from '../queries/lookups.ts';
import { mentionedIn } from '../queries/mentions.ts';
import { numbered, wholeRow } from '../queries/ticket.ts';
import { linkReply } from '../replies/ticket.ts';
import type { Link } from '../shared/records.ts';
import { deleteLink, deleteWatcher, insertLink, type LinkRow, upsertWatcher, type WatcherRow } from '../store/around.ts';
import { markRead } from '../store/messages.ts';
import { type HeldTicket, lockTicket } from '../store/tickets.ts';
import { heldFor } from './held.ts';
import { nothingNamed } from './plan.ts';
import { save } from './save.ts';

const done = { done: true as const };

/** Says that one has read a ticket up to now. */
export async function readTicket(call: Call, number: string) {
  const { id: ticketId } = await heldFor(call, number, 'read', () => true);
  await markRead(call.tx, permitNew({ ticketId, personId: call.actor.id }, 'read', true));
  return done;
}

type Watching = { number: string; person: string; list: WatcherRow['list']; share: boolean };

/** Watching widens nothing: whoever cannot see what the list gets stays off it, unless an agent expressly lets them read the comments. */
export async function watch(call: Call, { number, person, list, share }: Watching) {
  const { tx } = call;
  const { held, personId } = await watched(call, number, person);
  const kind = list === 'notes' ? 'note' : 'comment';
  const [watcher] = await mentionedIn(tx, [personId], { ticketId: held.id, kind });
  if (watcher === undefined) throw nothingNamed('/person', 'There is no such person');
  if (!watcher.sees && kind === 'note') throw new Refusal('forbidden', 'Notes are for agents of this workspace');
  if (!watcher.sees && !share) throw cannotSee(watcher.name);
  const shared = !watcher.sees;
  await upsertWatcher(tx, permitNew({ ticketId: held.id, personId, list, shared }, 'watch', true));
  tx.emit({ type: 'ticket.watched', objectId: held.id, facts: { personId, list, shared } });
  return done;
}

const cannotSee = (name: string): Refusal =>
  new Refusal('conflict', `${name} cannot see this ticket, and watching would not change that`, {
    next: 'Let them read its comments expressly with share, or reply to the requester.',
  });

/** Takes somebody off; oneself always, others only as an agent. */
export async function unwatch(call: Call, { number, person }: Pick<Watching, 'number' | 'person'>) {
  const { held, personId } = await watched(call, number, person);
  await deleteWatcher(call.tx, permitNew({ ticketId: held.id, personId, list: 'comments', shared: false }, 'watch', true));
  call.tx.emit({ type: 'ticket.unwatched', objectId: held.id, facts: { personId } });
  return done;
}

async function watched(call: Call, number: string, person: string) {
  const personId = person === 'me' ? call.actor.id : person;
  if (!isUuid(personId)) throw nothingNamed('/person', 'This names nobody');
  const held = await heldFor(call, number, 'watch', (ticket) => personId === call.actor.id || mayEdit(call.actor, ticket));
  return { held, personId };
}

type Linking = { number: string } & NewLink;

/** Links two tickets that the agent may see. */
export async function link(call: Call, { number, kind, to }: Linking) {
  const { held, other } = await bothEnds(call, number, to);
  if (kind === 'parent') await adopt(call, held, other);
  else if (kind === 'child') await adopt(call, editable(call, other), held);
  else await insertLink(call.tx, linkRow(call, held, other, kind));
  call.tx.emit({ type: 'ticket.linked', objectId: held.id, facts: { kind, otherId: other.id } });
  return { links: await linksOf(call, held.id) };
}

/** Undoes a link; unlinking what is not linked changes nothing. */
export async function unlink(call: Call, { number, kind, to }: Linking) {
  const { held, other } = await bothEnds(call, number, to);
  if (kind === 'parent' || kind === 'child')
    await release(call, kind === 'parent' ? held : editable(call, other), kind === 'parent' ? other : held);
  else await deleteLink(call.tx, linkRow(call, held, other, kind));
  call.tx.emit({ type: 'ticket.unlinked', objectId: held.id, facts: { kind, otherId: other.id } });
  return { links: await linksOf(call, held.id) };
}

async function bothEnds(call: Call, number: string, to: string) {
  const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
  const other = await lockTicket(call, numbered(call.tx, to, visible(call.actor)));
  if (other === undefined) throw nothingNamed('/to', 'There is no such ticket, or it is not shared with you');
  if (other.id === held.id) throw nothingNamed('/to', 'A ticket cannot be linked to itself');
  return { held, other };
}

const editable = ({ actor }: Call, ticket: HeldTicket): Permitted<HeldTicket, 'change'> =>
  permit(
    ticket,
    'change',
    (found) => mayEdit(actor, found),
    (found) => maySee(actor, found),
  );

const linkRow = ({ actor }: Call, held: HeldTicket, other: HeldTicket, kind: string): Permitted<LinkRow, 'link'> =>
  permitNew({ fromId: held.id, toId: other.id, kind, personId: actor.id }, 'link', true);

async function adopt(call: Call, child: Permitted<HeldTicket, 'change'>, parent: HeldTicket): Promise<void> {
  if (child.type === 'task') throw new Refusal('conflict', 'A task stays below the ticket it was made for');
  if (await isBelow(call, parent.id, child.id)) throw new Refusal('conflict', 'The parent would be below its own child');
  await save(call, child, { ...child, parentId: parent.id });
}

async function release(call: Call, child: Permitted<HeldTicket, 'change'>, parent: HeldTicket): Promise<void> {
  if (child.type !== 'task' && child.parentId === parent.id) await save(call, child, { ...child, parentId: null });
}

/** Whether a ticket hangs below another, however deep. */
async function isBelow({ tx }: Call, id: string, above: string): Promise<boolean> {
  const row = await tx.row<{ below: boolean }>(
    sql`with recursive up as (
          select id, parent_id from app.ticket where tenant_id = ${tx.tenantId} and id = ${id}
          union select t.id, t.parent_id from app.ticket t join up on t.id = up.parent_id where t.tenant_id = ${tx.tenantId}
        ) select exists (select from up where id = ${above}) as below`,
  );
  return row?.below === true;
}

async function linksOf(call: Call, id: string): Promise<Link[]> {
  const row = await wholeRow(call, sql`${id}::uuid`, visible(call.actor));
  return (row?.links ?? []).map(linkReply);
}
