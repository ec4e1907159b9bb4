import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { type WrittenLetter, write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { formatDateTime } from '../../../kernel/shared/formats.ts';
import { type KnownPerson, workingIn } from '../../directory/public.ts';
import { lateTicket } from '../../tickets/public/led.ts';
import { numbersOf } from '../../tickets/public.ts';
import { dueLetter, namedLetter, proposedLetter } from '../letters.ts';
import { type Major, majorById } from '../queries.ts';

/** Writes to whoever has to decide, has a new role, or has to tell those who wait; nobody about what they did themselves. */
export async function tellOfMajor(call: Call, { type, actorId, facts }: ReadEvent): Promise<void> {
  const major = await majorById(call.tx, String(facts['majorId']));
  if (major === undefined) return;
  if (type === 'ticket.majorProposed' && major.state === 'proposed') await tellManagers(call, major, actorId);
  if (major.state !== 'accepted') return;
  if (type === 'ticket.majorRoleNamed') await tellNamed(call, major, { ...facts, actorId });
  if (type === 'ticket.majorUpdateDue' || type === 'ticket.majorUpdateMissed') await tellOfUpdate(call, major, type, facts['dueAt']);
}

async function tellManagers(call: Call, major: Major, proposerId: string): Promise<void> {
  const ticket = await lateTicket(call, major.ticketId);
  const isNamed = major.managerIds.length > 0;
  // What no team has is led by whoever leads there: the workspace is no team with a lead of its own.
  const ledTeams = isNamed ? [] : [ticket?.teamId ?? major.workspaceId];
  const people = await workingIn(call.tx, { workspaceId: major.workspaceId, people: [...major.managerIds], teams: [], ledTeams });
  await send(call, major, without(people, proposerId), (facts, locale) =>
    write(proposedLetter, locale, { ...facts, reason: major.reason }),
  );
}

const without = (people: readonly KnownPerson[], id: string): KnownPerson[] => people.filter((one) => one.id !== id);

async function tellNamed(call: Call, major: Major, named: { personId?: unknown; role?: unknown; actorId: string }): Promise<void> {
  const holds = major.roles.some(({ role, personId }) => role === named.role && personId === named.personId);
  if (!holds) return;
  const people = await workers(call, major, [String(named.personId)]);
  const role = major.roles.find((one) => one.role === named.role)?.role ?? 'resolver';
  await send(call, major, without(people, named.actorId), (facts, locale) => write(namedLetter, locale, { ...facts, role }));
}

const workers = ({ tx }: Call, { workspaceId }: Major, people: string[]): Promise<KnownPerson[]> =>
  workingIn(tx, { workspaceId, people, teams: [], ledTeams: [] });

/** Told again since: then it is no longer due. */
async function tellOfUpdate(call: Call, major: Major, type: string, dueAt: unknown): Promise<void> {
  const { updateDueAt } = major;
  if (updateDueAt === null || updateDueAt.toISOString() !== dueAt) return;
  const isMissed = type === 'ticket.majorUpdateMissed';
  const tellers = major.roles.filter(({ role }) => role === 'communications' || role === 'commander').map(({ personId }) => personId);
  const ids = tellers.length > 0 ? tellers : [major.decidedById ?? major.proposedById];
  const people = await workers(call, major, [...new Set(ids)]);
  await send(call, major, people, (facts, locale, timeZone) =>
    write(dueLetter, locale, {
      ...facts,
      isMissed,
      due: formatDateTime({ locale: localeOf(locale), timeZone }, updateDueAt.toISOString()),
    }),
  );
}

type Facts = { name: string; number: string; title: string; address: string };
type Written = WrittenLetter<'transactional'>;

async function send(
  call: Call,
  major: Major,
  people: readonly KnownPerson[],
  letterTo: (facts: Facts, locale: string, timeZone: string) => Written,
): Promise<void> {
  if (people.length === 0) return;
  const number = (await numbersOf(call.tx, [major.ticketId])).get(major.ticketId) ?? '';
  const address = `${await originOfTenant(call.tx.tenantId)}/desk/major/${major.id}`;
  for (const { id, name, email, locale, timeZone } of people) {
    const letter = letterTo({ name, number, title: major.title, address }, locale, timeZone);
    await enqueueMail(call, { personId: id, address: email, letter, workspaceId: major.workspaceId });
  }
}
