import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { devicePermissions, type PermissionsReply, type SayPermission } from '../contract-own.ts';
import { maySay } from '../policy.ts';
import { permissionEvents } from '../queries/own.ts';
import { insertPermission, lockPermissions } from '../store.ts';

const mostEvents = 100;

/** What the reader lets their browsers do for us; nothing said is off. */
export async function ownPermissions({ tx, actor }: Call): Promise<PermissionsReply> {
  const events = await permissionEvents(tx, actor.id);
  const items = devicePermissions.map((permission) => {
    const last = events.find((event) => event.permission === permission);
    return { permission, on: last?.state === 'allowed', since: last?.at.toISOString() ?? null };
  });
  const history = events.slice(0, mostEvents).map(({ permission, state, at }) => ({ permission, state, at: at.toISOString() }));
  return { items, history };
}

/** Keeps an answer once, however often it is sent; an `off` that changes nothing is no event. */
export async function sayPermission(call: Call, said: SayPermission): Promise<PermissionsReply> {
  const { tx, actor } = call;
  await lockPermissions(tx, actor.id);
  const events = (await permissionEvents(tx, actor.id)).filter(({ permission }) => permission === said.permission);
  const isNew = !events.some(({ act }) => act === said.act) && (said.state !== 'off' || events[0]?.state === 'allowed');
  if (isNew) {
    const made = { ...said, personId: actor.id, number: events.length + 1 };
    await insertPermission(tx, permitNew(made, 'say', maySay(actor)));
    tx.emit({ type: `devicePermission.${said.state}`, objectId: actor.id, facts: { permission: said.permission } });
  }
  return await ownPermissions(call);
}
