import { z } from 'zod';
import { Id, Instant, Localised, route, Text, Version } from '../../kernel/shared/contract.ts';
import { boardKinds, boardQuorums } from './shared/board.ts';
import { changeKinds, riskLevels } from './shared/model.ts';
import { ChangeNumber, NumberRead, Person, Planned, State, titleRead } from './shared/told-fields.ts';

const read = { needs: 'agent', purpose: 'service', scope: 'changes' } as const;
const write = { ...read, ifMatch: true } as const;
// Service and not administration: what waits for the board is put on the agenda along with it.
const rule = { needs: 'person', purpose: 'service', scope: 'changes' } as const;

const Place = Text(200, 0)
  .describe('Where it meets: a room, or the address of a call.')
  .meta({ examples: ['Room 4.12'] });
const Zone = Text(64)
  .describe('IANA time zone in whose wall clock it is told.')
  .meta({ examples: ['Europe/Berlin'] });
const Minutes = z
  .int()
  .min(5)
  .max(720)
  .describe('How long it lasts.')
  .meta({ examples: [45] });

const board = {
  active: z.boolean().describe('Changes come before it.'),
  kinds: z.array(z.enum(boardKinds)).max(2).describe('Changes of these kinds come before it by themselves.'),
  leastRisk: z.enum(riskLevels).describe('Of them those of this risk or more.'),
  quorum: z.enum(boardQuorums).describe('How many of those who do not abstain have to approve: more than half, all, or one.'),
  place: Place,
  timeZone: Zone,
  begins: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .nullable()
    .describe('By the wall clock of its zone, `YYYY-MM-DDTHH:MM`: when the first of its series begins; null: it has no series.')
    .meta({ examples: ['2026-12-03T14:00'] }),
  minutes: Minutes,
  rule: Text(500)
    .nullable()
    .describe('RRULE of RFC 5545, as windows have them; null: once, or no series.')
    .meta({ examples: ['FREQ=WEEKLY;BYDAY=TH'] }),
};
export const BoardInput = z.object({
  ...board,
  members: z.array(Id).min(1).max(20).describe('Who votes: people who work where the changes lie.'),
});
export type BoardInput = z.infer<typeof BoardInput>;
const BoardReply = z.object({
  workspace: Id,
  ...board,
  members: z.array(Person),
  version: Version,
  can: z.object({ edit: z.boolean() }),
});
export type BoardReply = z.infer<typeof BoardReply>;

const meetingStates = ['planned', 'held', 'canceled'] as const;
const MeetingRow = z.object({
  id: Id,
  workspace: Id,
  startsAt: Instant,
  endsAt: Instant,
  timeZone: Zone,
  place: Place,
  state: z.enum(meetingStates),
  items: z.int().describe('Changes on its agenda that the reader may see.'),
  version: Version,
});
export type MeetingRow = z.infer<typeof MeetingRow>;

const Voice = z.object({
  person: Person,
  answer: z.enum(['approve', 'reject', 'abstain']).nullable().describe('Null: not yet.'),
  comment: z.string().meta({ examples: ['Only with the new backout plan.'] }),
});
const Words = z.object({ en: z.string(), de: z.string() }).meta({ examples: [{ en: 'Backout', de: 'Rückweg' }] });
const Ballot = z.object({
  id: Id.describe('Of the approval: vote there.'),
  state: z.enum(['requested', 'approved', 'rejected', 'expired', 'withdrawn', 'voided']),
  round: z.int().describe('1, and one more each time a change of time, plan or scope made what was voted void.'),
  shown: z
    .array(
      z.object({
        key: z.string().meta({ examples: ['backout'] }),
        label: Words,
        kind: z.string().meta({ examples: ['text'] }),
        value: z.unknown(),
        names: z.array(Words),
      }),
    )
    .describe('What is voted on, as it was shown to everybody.'),
  voices: z.array(Voice).describe('The board’s: empty until whoever has to agree before it has done so.'),
  asksNobody: z
    .boolean()
    .describe('The board is asked, and nobody of it is left who votes: they asked for the change, do the work, or abstained.'),
  canVote: z.boolean().describe('My vote is wanted now.'),
});
const Item = z.object({
  number: NumberRead,
  title: titleRead,
  state: State,
  model: Localised.meta({ examples: [{ en: 'Normal change', de: 'Normaler Change' }] }),
  kind: z.enum(changeKinds),
  risk: z.enum(riskLevels),
  planned: Planned.nullable(),
  assignee: Person.nullable(),
  byHand: z.boolean().describe('Somebody put it there; false: it came by the rule of the board.'),
  putOff: z.boolean().describe('It was put off to a later meeting.'),
  approval: Ballot.nullable().describe('Its last round, with what is voted on; null: nobody was asked yet.'),
});
export type AgendaItem = z.infer<typeof Item>;
const Addition = z.object({
  text: z.string().meta({ examples: ['It was three people, not two.'] }),
  by: Person,
  at: Instant,
});
export const MeetingReply = MeetingRow.extend({
  minutes: z.string().meta({ examples: ['CHG0000003 goes on, with two people on site.'] }),
  additions: z.array(Addition).describe('What was added to the minutes after the meeting, oldest first.'),
  members: z.array(Person).describe('Of the board now.'),
  agenda: z.array(Item).describe('In the order in which they are spoken about.'),
  can: z.object({
    arrange: z.boolean().describe('Time and agenda are mine to write: the meeting is still to come.'),
    minutes: z.boolean().describe('The minutes are mine to write: until the meeting is over and they are recorded.'),
    add: z.boolean().describe('The minutes are recorded, and mine to add to.'),
  }),
});
export type MeetingReply = z.infer<typeof MeetingReply>;

const workspace = z.object({ workspace: Id });
const one = z.object({ id: Id });
const item = one.extend({ number: ChangeNumber });
export const NewMeeting = z.object({ workspace: Id, startsAt: Instant, minutes: Minutes, timeZone: Zone, place: Place.default('') });
export type NewMeeting = z.infer<typeof NewMeeting>;
export const MeetingEdit = z.object({
  startsAt: Instant.optional(),
  minutes: Minutes.optional(),
  place: Place.optional(),
  state: z.enum(meetingStates).optional().describe('Held or canceled: what was not decided is put off to the next meeting.'),
});
export type MeetingEdit = z.infer<typeof MeetingEdit>;

export const changeBoardsContract = {
  board: route(rule, { method: 'GET', path: '/change-boards/{workspace}', summary: 'The change advisory board of a workspace.' })
    .input(workspace)
    .output(BoardReply),
  setBoard: route(
    { ...rule, ifMatch: true },
    {
      method: 'PUT',
      path: '/change-boards/{workspace}',
      summary: 'Say who is on the board, what comes before it, and when it meets. Meetings of its series that nobody touched move along.',
    },
  )
    .input(BoardInput.extend(workspace.shape))
    .output(BoardReply),
  meetings: route(read, { method: 'GET', path: '/change-meetings', summary: 'Meetings of the boards where one works.' })
    .input(z.object({ which: z.enum(['coming', 'past']).default('coming').describe('Not over yet, soonest first; or over, last first.') }))
    .output(z.object({ items: z.array(MeetingRow).describe('At most 100.') })),
  plan: route(
    { ...read, idempotent: true },
    { method: 'POST', path: '/change-meetings', summary: 'Call a meeting beside the series.', successStatus: 201 },
  )
    .input(NewMeeting)
    .output(MeetingReply),
  meeting: route(read, { method: 'GET', path: '/change-meetings/{id}', summary: 'A meeting: agenda, votes, minutes.' })
    .input(one)
    .output(MeetingReply),
  change: route(write, { method: 'PATCH', path: '/change-meetings/{id}', summary: 'Move a meeting, say that it was held, or cancel it.' })
    .input(MeetingEdit.extend(one.shape))
    .output(MeetingReply),
  minutes: route(write, {
    method: 'PUT',
    path: '/change-meetings/{id}/minutes',
    summary: 'Keep the minutes: over what was kept before, until the meeting is over.',
  })
    .input(
      one.extend({
        minutes: z
          .string()
          .max(50_000)
          .describe('As text.')
          .meta({ examples: ['CHG0000003 goes on.'] }),
      }),
    )
    .output(MeetingReply),
  add: route(
    { ...read, idempotent: true },
    {
      method: 'POST',
      path: '/change-meetings/{id}/minutes-additions',
      summary: 'Add to minutes that are recorded: they stay as they are, and what was wrong is corrected beside them.',
      successStatus: 201,
    },
  )
    .input(
      one.extend({
        text: Text(10_000)
          .describe('As text.')
          .meta({ examples: ['It was three people, not two.'] }),
      }),
    )
    .output(MeetingReply),
  put: route(write, {
    method: 'PUT',
    path: '/change-meetings/{id}/agenda/{number}',
    summary: 'Put a change on the agenda, or elsewhere in its order. One that is on another meeting’s is put off to this one.',
  })
    .input(item.extend({ position: z.int().min(0).max(1000).optional().describe('From 0; left out: the end.') }))
    .output(MeetingReply),
  take: route(write, {
    method: 'DELETE',
    path: '/change-meetings/{id}/agenda/{number}',
    summary: 'Take a change off that somebody put there by hand: the board does not have to agree to it any more.',
  })
    .input(item)
    .output(MeetingReply),
};
