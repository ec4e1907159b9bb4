import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { needsPlaceAgain } from '../../subscription/public.ts';
import type { PeopleQuery } from '../contract.ts';
import { addressChangedLetter } from '../letters.ts';
import { mayDeactivate, mayEditPeople, mayEditVip, maySeeCard, maySeePeople, maySeePerson } from '../policy.ts';
import {
  countPeople,
  listPeople,
  lockPerson,
  type PersonRecord,
  personById,
  personIdByEmail,
  reportsTo,
  suggestPeople,
  teamsOf,
} from '../queries/people.ts';
import type { NewPerson, OwnChange, PersonCard, PersonChange, PersonReply, Suggestion } from '../shared/person.ts';
import { holdReportingLines, insertPerson, type PersonValues, setActive, updatePerson } from '../store/people.ts';
import { refuseLastTenantAdmin } from './last-admin.ts';
import { blankPerson, changed, changeEvent, merged } from './person-changes.ts';
import { cardOf, replyOf, rowOf } from './person-reply.ts';
import { refuseDenied } from './refuse-denied.ts';

export async function findPeople({ tx, actor }: Call, query: PeopleQuery) {
  if (!maySeePeople(actor)) throw new Refusal('forbidden', 'The list of people is for agents and admins');
  const [found, value] = await Promise.all([listPeople(tx, query), countPeople(tx, query)]);
  const page = found.slice(0, query.limit);
  const next = found.length > query.limit ? (page.at(-1)?.id ?? null) : null;
  return { items: page.map(rowOf), next, total: { value, exact: true } };
}

/** Colleagues by the beginning of a name. Places and e-mail addresses are for agents and admins, an address for whoever knew it already too. */
export async function suggest({ tx, actor }: Call, { q, limit }: { q: string; limit: number }): Promise<{ items: Suggestion[] }> {
  const byEmail = maySeePeople(actor);
  const rows = await suggestPeople(tx, q, { limit, byEmail });
  const shown = (email: string) => byEmail || email.toLowerCase() === q.toLowerCase();
  return { items: rows.map((row) => ({ ...row, location: byEmail ? row.location : null, email: shown(row.email) ? row.email : null })) };
}

export async function seePerson({ tx, actor }: Call, id: string): Promise<PersonReply> {
  const found = await personById(tx, id);
  return replyOf(
    actor,
    permit(
      found,
      'see',
      (person) => maySeePerson(actor, person),
      (person) => maySeePerson(actor, person),
    ),
  );
}

export async function seeCard({ tx, actor }: Call, id: string): Promise<PersonCard> {
  const [found, teams] = await Promise.all([personById(tx, id), teamsOf(tx, id)]);
  return cardOf(
    permit(
      found,
      'see',
      () => maySeeCard(actor),
      (person) => maySeePerson(actor, person),
    ),
    teams,
  );
}

export async function createPerson(call: Call, input: NewPerson): Promise<PersonReply> {
  const { tx, actor } = call;
  const values = permitNew(newValues(newId(tx.now.getTime()), input), 'create', mayEditPeople(actor));
  await refuseTakenEmail(call, values);
  await insertPerson(tx, values);
  tx.emit({
    type: 'person.created',
    objectId: values.id,
    facts: { source: values.source },
    payloads: [{ subjectId: values.id, content: { to: values } }],
  });
  return await seePerson(call, values.id);
}

const newValues = (id: string, input: NewPerson): PersonValues => merged({ ...blankPerson, id, source: 'admin' }, input);

export async function changePerson(call: Call, id: string, change: PersonChange, edge: Edge): Promise<PersonReply> {
  const { tx, actor } = call;
  const found = await lockPerson(tx, id);
  const onlyVip = Object.entries(change).every(([field, value]) => field === 'vip' || value === undefined);
  const person = permit(
    found,
    'change',
    () => (onlyVip ? mayEditVip(actor) : mayEditPeople(actor)),
    (one) => maySeePerson(actor, one),
  );
  return await apply(call, person, change, edge);
}

export async function changeMe(call: Call, change: OwnChange, edge: Pick<Edge, 'ifMatch'>): Promise<PersonReply> {
  const { tx, actor } = call;
  const me = permit(await lockPerson(tx, actor.id), 'change', ({ id }) => id === actor.id);
  return await apply(call, me, change, edge);
}

async function apply(
  call: Call,
  person: PersonRecord & Changeable,
  change: PersonChange,
  edge: Pick<Edge, 'ifMatch'>,
): Promise<PersonReply> {
  refuseStale(edge, replyOf(call.actor, person), change);
  const values = { ...person, ...merged(person, change) };
  if (changed(person, values).length === 0) return replyOf(call.actor, person);

  await refuseDenied(call, person.id, change);
  if (values.email.toLowerCase() !== person.email.toLowerCase()) await refuseTakenEmail(call, values);
  if (values.managerId !== null && values.managerId !== person.managerId) await refuseCircle(call, values.id, values.managerId);
  await updatePerson(call.tx, values);
  call.tx.emit(changeEvent(person, values));
  if (values.email.toLowerCase() !== person.email.toLowerCase() && call.actor.id !== person.id) await tellOldAddress(call, person);
  return await seePerson(call, person.id);
}

/** Whoever gives somebody another address could sign in as them: they hear of it where they still read. */
async function tellOldAddress(call: Call, { id, email, locale, givenName }: PersonRecord): Promise<void> {
  const by = await personById(call.tx, call.actor.id);
  const facts = { name: givenName, by: by === undefined ? '–' : `${by.givenName} ${by.familyName}`.trim() };
  await enqueueMail(call, { personId: id, address: email, letter: write(addressChangedLetter, locale, facts) });
}

type Changeable = Parameters<typeof updatePerson>[1];

async function refuseTakenEmail({ tx }: Call, { id, email }: PersonValues): Promise<void> {
  const holder = await personIdByEmail(tx, email);
  if (holder === undefined || holder.id === id) return;
  throw new Refusal('conflict', 'Somebody has this e-mail address already', {
    errors: [{ pointer: '/email', reason: 'This address belongs to another person' }],
    next: 'Look for the person with this address, or use another one.',
  });
}

async function refuseCircle({ tx }: Call, personId: string, managerId: string): Promise<void> {
  await holdReportingLines(tx);
  if (!(await reportsTo(tx, managerId, personId))) return;
  throw new Refusal('wrong_input', 'This manager reports to the same person', {
    errors: [{ pointer: '/managerId', reason: 'The reporting line would close to a circle' }],
    next: 'Choose somebody who does not report to this person.',
  });
}

export async function deactivatePerson(call: Call, id: string): Promise<PersonReply> {
  await refuseLastTenantAdmin(call, id);
  return await switchPerson(call, id, false);
}

export const reactivatePerson = (call: Call, id: string): Promise<PersonReply> => switchPerson(call, id, true);

async function switchPerson(call: Call, id: string, active: boolean): Promise<PersonReply> {
  const { tx, actor } = call;
  const found = await lockPerson(tx, id);
  const person = permit(
    found,
    'activate',
    (one) => mayDeactivate(actor, one),
    (one) => maySeePerson(actor, one),
  );
  if (person.active === active) return replyOf(actor, person);

  if (active) await needsPlaceAgain(call, id);
  await setActive(tx, person, active);
  tx.emit({ type: active ? 'person.reactivated' : 'person.deactivated', objectId: id });
  return await seePerson(call, id);
}
