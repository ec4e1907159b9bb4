import type { Actor } from '../../../kernel/access/access.ts';
import {
  isTenantAdmin,
  mayDeactivate,
  mayEditPeople,
  mayEditVip,
  mayGrantSomething,
  mayInvite,
  maySeeAddress,
  maySeeCard,
  maySeePhone,
} from '../policy.ts';
import type { PersonRecord } from '../queries/people.ts';
import type { Address, Named, PersonCard, PersonReply, PersonRow } from '../shared/person.ts';

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }): string => `${givenName} ${familyName}`.trim();

const named = (id: string | null, name: string | null): Named | null => (id === null ? null : { id, name: name ?? '' });

const core = (person: PersonRecord) => ({
  id: person.id,
  name: nameOf(person),
  email: person.email,
  department: named(person.departmentId, person.departmentName),
  location: named(person.locationId, person.locationName),
  vip: person.vip,
  active: person.active,
});

export const rowOf = (person: PersonRecord): PersonRow => ({
  ...core(person),
  givenName: person.givenName,
  familyName: person.familyName,
  updatedAt: person.updatedAt.toISOString(),
});

/** The record as this actor may see it: phone and address are absent, not empty, where they are not shared. */
export const replyOf = (actor: Actor, person: PersonRecord): PersonReply => ({
  ...rowOf(person),
  ...(maySeePhone(actor, person) ? { phone: person.phone } : {}),
  ...(maySeeAddress(actor, person) ? { address: addressOf(person) } : {}),
  locale: person.locale,
  timeZone: person.timeZone,
  manager: named(person.managerId, person.managerName),
  source: person.source,
  version: person.version,
  madeAt: person.madeAt.toISOString(),
  can: {
    edit: mayEditPeople(actor),
    editVip: mayEditVip(actor),
    deactivate: mayDeactivate(actor, person),
    invite: mayInvite(actor, person),
    grantRoles: mayGrantSomething(actor) && (person.active || isTenantAdmin(actor)),
    seeCard: maySeeCard(actor),
  },
});

export const cardOf = (person: PersonRecord, teams: Named[]): PersonCard => ({
  ...core(person),
  phone: person.phone,
  locale: person.locale,
  timeZone: person.timeZone,
  manager: named(person.managerId, person.managerName),
  teams,
});

function addressOf({ street, postalCode, city, region, country }: PersonRecord): Address | null {
  const parts = { street, postalCode, city, region, country };
  return Object.values(parts).every((part) => part === null) ? null : parts;
}
