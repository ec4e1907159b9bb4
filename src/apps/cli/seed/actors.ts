import type { SeedTenant, SeedWorkspace } from '../../../../db/seeds/types.ts';
import { type Actor, type Holding, machine } from '../../../kernel/access/access.ts';
import type { Purpose } from '../../../kernel/shared/purposes.ts';
import type { Role } from '../../../kernel/shared/roles.ts';
import { emailOf } from './directory.ts';
import { idOf, type Known } from './known.ts';

/** Whoever installs: a machine that may do what a tenant admin may. */
export const installer = (tenantId: string, purpose: Purpose = 'administration'): Actor => ({
  ...machine(tenantId, purpose),
  holdings: [
    { role: 'tenantAdmin', workspaceId: null },
    { role: 'workspaceAdmin', workspaceId: null },
  ],
});

/** A person of the seed as if signed in. */
export function actorFor(tenant: SeedTenant, tenantId: string, ids: Known, person: string): Actor {
  const row = tenant.people.find(([key]) => key === person);
  const zone = tenant.locations.find(({ name }) => name === row?.[4])?.timeZone;
  return {
    ...machine(tenantId, 'service'),
    kind: 'person',
    id: idOf(ids.people, emailOf(tenant, person)),
    holdings: tenant.workspaces.flatMap((workspace) => holdingsIn(workspace, idOf(ids.workspaces, workspace.key), person)),
    teamIds: tenant.workspaces.flatMap(({ teams }) =>
      teams.flatMap(({ name, members }) => (members.includes(person) ? [idOf(ids.teams, name)] : [])),
    ),
    timeZone: row?.[7]?.timeZone ?? zone ?? 'Europe/Berlin',
    locale: row?.[5] ?? 'en',
  };
}

function holdingsIn({ admins, leads, teams }: SeedWorkspace, workspaceId: string, person: string): Holding[] {
  const held: [Role, boolean][] = [
    ['workspaceAdmin', admins.includes(person)],
    ['teamLead', leads.includes(person)],
    ['agent', teams.some(({ members }) => members.includes(person))],
  ];
  return held.flatMap(([role, holds]) => (holds ? [{ role, workspaceId }] : []));
}
