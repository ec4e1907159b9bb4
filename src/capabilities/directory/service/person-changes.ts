import type { NewEvent } from '../../../kernel/events/shapes.ts';
import type { PersonChange } from '../shared/person.ts';
import type { PersonValues } from '../store/people.ts';

/** Ids and switches: the log may keep them as facts. All other fields are personal and go into the person's payload. */
const factual = ['managerId', 'departmentId', 'locationId', 'vip'] as const;
/** Who somebody is and how they are reached: as in the registry, the earlier one goes out of the log. */
export const replacedFields = ['givenName', 'familyName', 'email', 'phone', 'street', 'postalCode', 'city', 'region', 'country'] as const;
const fields = [...replacedFields, 'locale', 'timeZone', ...factual] as const;
type Field = (typeof fields)[number];

const noAddress = { street: null, postalCode: null, city: null, region: null, country: null };

/** What is stored after a change: what it names, and the rest as it was. An empty text means nothing. */
export function merged(before: PersonValues, { address, ...change }: PersonChange): PersonValues {
  const named = Object.fromEntries(Object.entries(change).filter(([field, value]) => value !== undefined && isField(field)));
  return { ...before, ...named, ...(address === undefined ? {} : emptied(address ?? noAddress)) };
}

const isField = (name: string): name is Field => fields.some((field) => field === name);

const emptied = (address: typeof noAddress | Record<keyof typeof noAddress, string | null>) => ({
  street: address.street || null,
  postalCode: address.postalCode || null,
  city: address.city || null,
  region: address.region || null,
  country: address.country || null,
});

export const changed = (before: PersonValues, after: PersonValues): Field[] => fields.filter((field) => before[field] !== after[field]);

/** The fields by name and the factual values are facts; personal values are sealed under the person's own key. */
export function changeEvent(before: PersonValues, after: PersonValues): NewEvent {
  const names = changed(before, after);
  const facts = factual.filter((field) => names.includes(field)).map((field) => [field, [before[field], after[field]] as const]);
  const personal = names.filter((field) => !factual.some((name) => name === field));
  const values = (record: PersonValues) => Object.fromEntries(personal.map((field) => [field, record[field]]));
  return {
    type: 'person.changed',
    objectId: after.id,
    facts: { fields: names, ...Object.fromEntries(facts) },
    payloads: personal.length === 0 ? [] : [{ subjectId: after.id, content: { from: values(before), to: values(after) } }],
  };
}

/** Where a person starts who was not known. */
export const blankPerson: Omit<PersonValues, 'source'> = {
  id: '',
  givenName: '',
  familyName: '',
  email: '',
  phone: null,
  street: null,
  postalCode: null,
  city: null,
  region: null,
  country: null,
  locale: 'en',
  timeZone: 'UTC',
  managerId: null,
  departmentId: null,
  locationId: null,
  vip: false,
};
