import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { Role } from '../../../kernel/shared/roles.ts';
import { needsAgentPlace } from '../../subscription/public.ts';
import { guardAppointedLetter } from '../letters.ts';
import { mayGrant, maySeeGrant } from '../policy.ts';
import { type GrantRow, grantById, guardsOfPrivacy, listGrants } from '../queries/roles.ts';
import type { GrantReply, NewGrant } from '../shared/groups.ts';
import { deleteGrant, insertGrant, leaveTeams } from '../store/roles.ts';
import { refuseLastTenantAdmin } from './last-admin.ts';

const replyOf = (actor: Actor, grant: GrantRow): GrantReply => ({
  id: grant.id,
  person: { id: grant.personId, name: grant.personName },
  role: grant.role,
  workspaceId: grant.workspaceId,
  grantedBy: grant.grantedByName === null ? null : { id: grant.grantedBy, name: grant.grantedByName },
  grantedAt: grant.grantedAt.toISOString(),
  can: { revoke: mayGrant(actor, grant) },
});

type GrantsQuery = { personId?: string | undefined; workspaceId?: string | undefined; role?: Role | undefined };

export async function seeGrants({ tx, actor }: Call, query: GrantsQuery): Promise<{ items: GrantReply[] }> {
  const rows = await listGrants(tx, actor, query);
  return { items: rows.map((row) => replyOf(actor, row)) };
}

const heldInTenant = new Set<Role>(['tenantAdmin', 'privacyOfficer', 'billing']);

export async function grantRole(call: Call, { personId, role, workspaceId }: NewGrant): Promise<GrantReply> {
  const { tx, actor } = call;
  const grant = { id: newId(tx.now.getTime()), personId, role, workspaceId, grantedBy: actor.id };
  const permitted = permitNew(grant, 'grant', mayGrant(actor, grant));
  if (heldInTenant.has(role) && workspaceId !== null)
    throw new Refusal('wrong_input', 'This role is held in the whole tenant', {
      errors: [{ pointer: '/workspaceId', reason: 'Must be null for this role' }],
      next: 'Send null as workspaceId.',
    });
  if (!heldInTenant.has(role)) await needsAgentPlace(call, personId);
  if ((await insertGrant(tx, permitted)) === 0)
    throw new Refusal('conflict', 'This person holds this role there already', { next: 'Nothing needs to be done.' });

  tx.emit({ type: 'role.granted', objectId: personId, facts: { grantId: grant.id, role, workspaceId } });
  const granted = permit(await grantById(tx, grant.id), 'see', () => true);
  if (role === 'privacyOfficer') await tellGuards(call, granted);
  return replyOf(actor, granted);
}

/** Whoever guards privacy already hears of each who comes: they could open confidential cases together with somebody of that name. */
async function tellGuards(call: Call, { personId, personName, grantedByName }: GrantRow): Promise<void> {
  const others = (await guardsOfPrivacy(call.tx)).filter(({ id }) => id !== personId && id !== call.actor.id);
  for (const { id, email, locale, givenName } of others) {
    const letter = write(guardAppointedLetter, locale, { name: givenName, appointed: personName, by: grantedByName ?? '–' });
    await enqueueMail(call, { personId: id, address: email, letter });
  }
}

export async function revokeRole(call: Call, id: string): Promise<void> {
  const { tx, actor } = call;
  const grant = permit(
    await grantById(tx, id),
    'revoke',
    (found) => mayGrant(actor, found),
    (found) => maySeeGrant(actor, found),
  );
  if (grant.role === 'tenantAdmin') await refuseLastTenantAdmin(call, grant.personId);

  await deleteGrant(tx, grant);
  tx.emit({ type: 'role.revoked', objectId: grant.personId, facts: { grantId: id, role: grant.role, workspaceId: grant.workspaceId } });
  // Whoever is no agent any more cannot be given work.
  for (const { teamId } of await leaveTeams(tx, grant))
    tx.emit({ type: 'team.memberRemoved', objectId: teamId, facts: { personId: grant.personId } });
}
