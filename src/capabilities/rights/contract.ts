import { z } from 'zod';
import { Id, Instant, Limit, PageCursor, route, Text, Total } from '../../kernel/shared/contract.ts';
import { units } from './shared/deadline.ts';
import { progresses, steps } from './shared/progress.ts';
import { jurisdictions, rights } from './shared/rights.ts';

const person = { needs: 'person', purpose: 'service', scope: 'rights', afterContract: true } as const;
const officer = { needs: 'privacyOfficer', purpose: 'service', scope: 'rights', afterContract: true } as const;

const RightName = z.enum(rights).describe('What may be asked for: closed list.');
const JurisdictionName = z.enum(jurisdictions).describe('Whose law sets the times.');
const Day = z.iso.date().describe('A day where the organisation is; it ends there at midnight.');
const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1, two letters.')
  .meta({ examples: ['DE'] });

const span = {
  amount: z.int().min(0).max(400).describe('How long, from the receipt; 0: on the day itself.'),
  unit: z.enum(units).describe('Calendar days, months by Regulation (EEC, Euratom) 1182/71, or working days of the place.'),
  extension: z.int().min(0).max(400).describe('How much longer it may take, in the same unit; 0: no longer.'),
  notice: z.boolean().describe('It may take longer only if the person was told why within the first period.'),
  confirm: z
    .int()
    .min(1)
    .max(100)
    .nullable()
    .describe('Working days within which the receipt is confirmed; null where the law asks for none.'),
  law: Text(100)
    .describe('The law, as people read it.')
    .meta({ examples: ['Art. 15 GDPR'] }),
  source: Text(500).describe('Where the time stands.'),
};

export const RuleReply = z.object({
  jurisdiction: JurisdictionName,
  right: RightName,
  number: z.int().positive().describe('Counts up with each correction; a request keeps to the rule of the day it came.'),
  ...span,
  reason: z.string().nullable().describe('Why it was corrected; null for what the product began with.'),
  madeBy: z.string().nullable().describe('Who corrected it; null for what the product began with.'),
  at: Instant,
});
export type RuleReply = z.infer<typeof RuleReply>;

const NewRule = z.object({
  jurisdiction: JurisdictionName,
  right: RightName,
  ...span,
  reason: Text(1000, 10).describe('Why: kept with the rule.'),
});
export type NewRule = z.infer<typeof NewRule>;

const place = {
  jurisdiction: JurisdictionName,
  country: Country.describe('Where working days are counted: ISO 3166-1, two letters.'),
  region: Text(10).nullable().describe('A part of that country with holidays of its own, such as BY; null for none.'),
  timeZone: Text(64)
    .describe('IANA time zone in which days end.')
    .meta({ examples: ['Europe/Berlin'] }),
};
const NewPlace = z.object(place);
export type NewPlace = z.infer<typeof NewPlace>;

const desk = {
  answeredBy: Text(200)
    .nullable()
    .describe('Which office answers, as people read it; null while nobody has said so.')
    .meta({ examples: ['Data protection officer'] }),
  address: Text(500)
    .nullable()
    .describe('Where one writes to by post; null while nobody has said so.')
    .meta({ examples: ['Acme GmbH, Data protection, Hafenstraße 12, 20457 Hamburg'] }),
  warnDays: z.int().min(1).max(60).describe('How many days before a statutory day whoever answers is warned of it.'),
  reasons: z
    .array(Text(500, 10))
    .max(10)
    .describe(
      'Sentences at hand when an answer takes longer; each is the reason as the person reads it, and may be changed before it is sent.',
    )
    .meta({ examples: [['Your request needs data from two more departments.']] }),
};
const NewDesk = z.object(desk);
export type NewDesk = z.infer<typeof NewDesk>;

export const ArrangedReply = z.object({
  desk: z.object(desk).describe('Who answers, and what is at hand for them.'),
  place: z.object({ ...place, since: Instant.nullable().describe('Null while nobody has set it: then it is the operator’s.') }),
  rules: z.array(RuleReply).describe('The rule in force for each law and right.'),
});
export type ArrangedReply = z.infer<typeof ArrangedReply>;

const Taken = z.object({
  step: z.enum(steps),
  reason: z.string().nullable().describe('What the person was told.'),
  by: z
    .string()
    .nullable()
    .describe(
      'Who decided; null where the program answered by itself, and for the person who asked, since who works where is nobody’s right to know (C-579/21).',
    ),
  at: Instant,
});

export const RightRequest = z.object({
  number: z
    .string()
    .describe('Of the ticket that carries it.')
    .meta({ examples: ['REQ0000042'] }),
  title: z.string(),
  right: RightName,
  requester: z.object({ id: Id, name: z.string() }),
  progress: z.enum(progresses).describe('Where it stands: the states of a request by right.'),
  law: span.law,
  source: span.source,
  receivedAt: Instant,
  firstDueOn: Day.describe('The last day of the first period.'),
  dueOn: Day.describe(
    'The last day on which it has to be answered, an extension counted in. No clock stops at night, on weekends or on hold.',
  ),
  dueAt: Instant.describe('The end of that day.'),
  latestOn: Day.nullable().describe('Until when it may be extended; null if it may not, or was.'),
  confirmOn: Day.nullable().describe('By when the receipt has to be confirmed; null where the law asks for none.'),
  overdue: z.boolean().describe('True once the last day has ended without an answer.'),
  decision: z
    .enum(['none', 'pending', 'agreed', 'declined'])
    .describe('Of the organisation, where its data is concerned: it is the controller, and the service its processor; `none`: not needed.'),
  steps: z.array(Taken).describe('What was decided, oldest first.'),
  reasons: z.array(z.string()).describe('Reasons at hand for whoever may let it take longer; empty for everybody else.'),
  handed: z
    .array(
      z.object({
        kind: z.enum(['copy', 'portable', 'released']).describe('Which copy of their data; `released`: the part that was reviewed.'),
        entries: z.int().min(0).describe('How many entries were in it.'),
        fingerprint: z.string().describe('SHA-256 of the archive, in hex.'),
        at: Instant.describe('From when the person could fetch it.'),
      }),
    )
    .describe('What the person got by it, oldest first: the evidence of the answer.'),
  can: z.object({ take: z.array(z.enum(steps)).describe('The steps that the reader may take now.') }).describe('What is open now.'),
});
export type RightRequest = z.infer<typeof RightRequest>;

export const RequestsReply = z.object({
  items: z.array(RightRequest).describe('First due first.'),
  next: z.string().nullable().describe('Where the next page begins; null on the last.'),
  total: Total,
  overdue: z.int().min(0).describe('How many of all have passed their last day without an answer.'),
});
export type RequestsReply = z.infer<typeof RequestsReply>;

const OwnRight = z.object({
  right: RightName,
  law: span.law,
  source: span.source,
  amount: span.amount,
  unit: span.unit,
  extension: span.extension,
  dueOn: Day.describe('If it were asked for today.'),
  requestType: z
    .string()
    .nullable()
    .describe('Key of the request type of the catalog; null while it is not offered.')
    .meta({ examples: ['privacy-access'] }),
});

export const OwnRightsReply = z.object({
  jurisdiction: JurisdictionName,
  authority: z.string().nullable().describe('Where one complains about the operator; null until it is set.'),
  rights: z.array(OwnRight).describe('Those that the law of the jurisdiction gives, and no others.'),
  requests: z.array(RightRequest).describe('What the reader has asked for, newest first.'),
});
export type OwnRightsReply = z.infer<typeof OwnRightsReply>;

const Numbered = z.object({
  number: Text(40)
    .describe('Number of the ticket.')
    .meta({ examples: ['REQ0000042'] }),
});
const NewStep = Numbered.extend({
  step: z.enum(steps).describe('What is decided.'),
  reason: Text(2000, 10)
    .optional()
    .describe(
      'What the person is told, in a letter and on the ticket. Needed to ask who they are, to take longer, to refuse and to decline.',
    )
    .meta({ examples: ['We have to ask three departments, and one of them moves this month.'] }),
});
export type NewStep = z.infer<typeof NewStep>;

export const FirstContactsReply = z.object({
  owed: z.int().min(0).describe('All who were entered by others and are told by a letter of its own: the sum of the other three.'),
  sent: z.int().min(0).describe('Letters that went and did not come back.'),
  bounced: z.int().min(0).describe('Letters that came back or that no mail server took: these people were not told.'),
  waiting: z.int().min(0).describe('Still to be written, or written and not gone yet; whoever was entered today is among them.'),
});
export type FirstContactsReply = z.infer<typeof FirstContactsReply>;

export const rightsContract = {
  mine: route(person, {
    method: 'GET',
    path: '/me/rights',
    summary: 'The rights that apply to the reader, with their times, and what they asked for.',
  }).output(OwnRightsReply),
  requests: route(person, {
    method: 'GET',
    path: '/rights/requests',
    summary: 'What people asked for by right, first due first: for whoever answers.',
  })
    .input(
      z.object({
        state: z.enum(['open', 'all']).default('open').describe('`open`: those with a running clock.'),
        limit: Limit,
        cursor: PageCursor,
      }),
    )
    .output(RequestsReply),
  request: route(person, { method: 'GET', path: '/rights/requests/{number}', summary: 'The clock of one request, and what was decided.' })
    .input(Numbered)
    .output(RightRequest),
  take: route(person, {
    method: 'PUT',
    path: '/rights/requests/{number}/steps/{step}',
    summary: 'Decides something about a request; what has to be told to the person is told in the same step.',
  })
    .input(NewStep)
    .output(RightRequest),
  firstContacts: route(
    { ...officer, purpose: 'administration' },
    {
      method: 'GET',
      path: '/rights/first-contacts',
      summary: 'How many of those whom others entered were told of it (Art. 14 GDPR), as the last hourly turn found it.',
    },
  ).output(FirstContactsReply),
  arranged: route(officer, {
    method: 'GET',
    path: '/rights/rules',
    summary: 'By when which law wants an answer, and where days are counted.',
  }).output(ArrangedReply),
  setRule: route(officer, {
    method: 'PUT',
    path: '/rights/rules/{jurisdiction}/{right}',
    summary: 'Corrects a time; it holds for what comes in from now on.',
  })
    .input(NewRule)
    .output(ArrangedReply),
  setDesk: route(officer, {
    method: 'PUT',
    path: '/rights/desk',
    summary: 'Says who answers and where one writes to, how early a statutory day is warned of, and reasons at hand.',
  })
    .input(NewDesk)
    .output(ArrangedReply),
  setPlace: route(officer, {
    method: 'PUT',
    path: '/rights/place',
    summary: 'Says whose law applies and where working days are counted; holds for what comes in from now on.',
  })
    .input(NewPlace)
    .output(ArrangedReply),
};
