import type { Call } from '../../kernel/access/access.ts';
import { peopleById } from '../directory/public.ts';
import { numbersOf } from '../tickets/public.ts';
import type { MajorReply, MajorRow, TimelineEntry } from './contract.ts';
import { mayDecide, mayLead, mayLink, mayTell } from './policy.ts';
import { affectedBy, childrenOf, eventsOf, type Major, majorById, majorOfTicket, majorsOf, type UpdateRow, updatesOf } from './queries.ts';
import { reviewsOf } from './queries-review.ts';
import { inLanguage, type TextLanguage } from './shared/told.ts';
import { isReviewed, isRunning, type Shelf } from './shared/words.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** One of them as this actor sees it; whether they may has been asked. */
export async function majorReply(call: Call, id: string): Promise<MajorReply> {
  const major = await majorById(call.tx, id);
  if (major === undefined) throw new Error('A major incident is gone that was read');
  return await repliedTo(call, major);
}

export async function replyOfTicket(call: Call, ticketId: string): Promise<MajorReply | null> {
  const major = await majorOfTicket(call.tx, ticketId);
  return major === undefined ? null : await repliedTo(call, major);
}

type Person = { id: string; name: string };

async function namesOf({ tx }: Call, ids: readonly (string | null)[]): Promise<(id: string) => Person> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const names = new Map((await peopleById(tx, known)).map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? '' });
}

async function repliedTo(call: Call, major: Major): Promise<MajorReply> {
  const { tx, actor } = call;
  const [updates, services, children] = [
    await updatesOf(tx, major.id),
    await affectedBy(tx, major.id),
    await childrenOf(tx, actor, major.ticketId),
  ];
  const numbers = await numbersOf(tx, [major.ticketId, ...children.map(({ id }) => id)]);
  const named = [major.proposedById, major.decidedById, major.endedById, ...major.roles.map(({ personId }) => personId)];
  const person = await namesOf(call, [...named, ...updates.map(({ byId }) => byId)]);
  return {
    ...courseOf(major, person),
    ticket: {
      ...{ number: numbers.get(major.ticketId) ?? '', title: major.title, workspace: major.workspaceKey },
      ...{ state: major.ticketState, open: major.open },
    },
    roles: major.roles.map(({ role, personId }) => ({ role, person: person(personId) })),
    services: services.map(({ id, name, effect }) => ({ id, name, effect })),
    cadence: rhythmOf(major, tx.now),
    updates: updates.map((one) => updateOf(one, person)),
    children: children.map(({ id, title, state, open }) => ({ number: numbers.get(id) ?? '', title, state, open })),
    can: canOf(call, major),
  };
}

const courseOf = (major: Major, person: (id: string) => Person) => {
  const perhaps = (id: string | null): Person | null => (id === null ? null : person(id));
  return {
    ...{ id: major.id, workspace: major.workspaceId, state: major.state, reason: major.reason },
    ...{ proposedBy: person(major.proposedById), proposedAt: major.proposedAt.toISOString() },
    ...{ decidedBy: perhaps(major.decidedById), decidedAt: iso(major.decidedAt), decisionReason: major.decisionReason },
    ...{ endedBy: perhaps(major.endedById), endedAt: iso(major.endedAt), endReason: major.endReason },
    ...{ headline: major.headline, version: major.version },
  };
};

const rhythmOf = ({ cadenceMinutes, updateDueAt }: Major, now: Date): MajorReply['cadence'] => ({
  minutes: cadenceMinutes,
  dueAt: iso(updateDueAt),
  isMissed: updateDueAt !== null && updateDueAt <= now,
});

const updateOf = ({ byId, at, ...update }: UpdateRow, person: (id: string) => Person) => ({
  ...update,
  by: person(byId),
  at: at.toISOString(),
});

/** What runs is decided, led and told of; what ended is read. */
function canOf({ actor }: Call, major: Major): MajorReply['can'] {
  const accepted = major.state === 'accepted';
  return {
    decide: isRunning(major.state) && mayDecide(actor, major),
    lead: accepted && mayLead(actor, major),
    tell: accepted && mayTell(actor, major),
    link: isRunning(major.state) && mayLink(actor, major),
  };
}

/** What stands on a shelf. */
export async function listMajors(call: Call, which: Shelf): Promise<MajorRow[]> {
  const majors = await majorsOf(call.tx, call.actor, which);
  const [ids, ticketIds] = [majors.map(({ id }) => id), majors.map(({ ticketId }) => ticketId)];
  const [numbers, reviews] = [
    await numbersOf(call.tx, ticketIds),
    new Map((await reviewsOf(call.tx, call.actor, ids)).map((one) => [one.majorId, one])),
  ];
  const commanderOf = ({ roles }: Major): string | null => roles.find(({ role }) => role === 'commander')?.personId ?? null;
  const person = await namesOf(call, majors.map(commanderOf));
  return majors.map((major) => {
    const commander = commanderOf(major);
    const { begun, actions, done } = reviews.get(major.id) ?? { begun: false, actions: 0, done: 0 };
    return {
      ...{ id: major.id, state: major.state, proposedAt: major.proposedAt.toISOString(), updateDueAt: iso(major.updateDueAt) },
      ticket: { number: numbers.get(major.ticketId) ?? '', title: major.title, state: major.ticketState, open: major.open },
      commander: commander === null ? null : person(commander),
      endedAt: iso(major.endedAt ?? (major.state === 'rejected' ? major.decidedAt : null)),
      review: isReviewed(major.state) ? { begun, actions, done } : null,
    };
  });
}

/** What happened, with the words that were said then: of its own acts, and of what was told outside. */
export async function timelineOf({ tx }: Call, major: Major, language: TextLanguage): Promise<TimelineEntry[]> {
  const [events, updates] = [await eventsOf(tx, major), await updatesOf(tx, major.id)];
  const told = new Map(updates.map(({ at, said }) => [at.getTime(), inLanguage(said, language)]));
  return events.map(({ id, at, type, by, value }) => ({
    id,
    at: at.toISOString(),
    type,
    by,
    value,
    text: type === 'ticket.majorUpdated' ? (told.get(at.getTime()) ?? '') : wordsOf(major, type),
  }));
}

/** Of the course that is shown; a course before it has its own. */
function wordsOf({ reason, decisionReason, endReason }: Major, type: string): string {
  const words: Readonly<Record<string, string>> = {
    'ticket.majorProposed': reason,
    'ticket.majorAccepted': decisionReason,
    'ticket.majorRejected': decisionReason,
    'ticket.majorStoodDown': endReason,
  };
  return words[type] ?? '';
}
