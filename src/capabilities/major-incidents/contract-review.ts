import { z } from 'zod';
import { Id, Instant, route, Text, Version } from '../../kernel/shared/contract.ts';
import { reviewParts } from './shared/words.ts';

const work = { needs: 'agent', purpose: 'service', scope: 'major-incidents' } as const;

const Person = z.object({ id: Id, name: z.string().meta({ examples: ['Leila Nwosu'] }) });
const Part = (what: string, example: string) =>
  Text(10_000, 0)
    .describe(what)
    .meta({ examples: [example] });

const ReviewTexts = z.object({
  happened: Part('What happened, from the first sign to the end.', 'The relay ran out of space at night.'),
  impact: Part('Whom it hit, how and for how long.', 'Two buildings had no mail for three hours.'),
  wentWell: Part('What went well.', 'The status page was up within ten minutes.'),
  wentBadly: Part('What did not go well.', 'Nobody was told that the disk was filling up.'),
  causes: Part('Why it happened.', 'The log of the relay was never rotated.'),
});
export type ReviewTexts = z.infer<typeof ReviewTexts>;
export const ReviewChange = ReviewTexts.partial();
export type ReviewChange = z.infer<typeof ReviewChange>;

const Action = z.object({
  number: z
    .string()
    .describe('Number of its task.')
    .meta({ examples: ['TASK0000042'] }),
  title: z.string().meta({ examples: ['Rotate the log of the relay'] }),
  workspace: z
    .string()
    .describe('Key of the workspace in which it is done.')
    .meta({ examples: ['it'] }),
  state: z
    .string()
    .describe('Key of its state.')
    .meta({ examples: ['inProgress'] }),
  open: z.boolean(),
  team: z.object({ id: Id, name: z.string().meta({ examples: ['Network'] }) }).nullable(),
  assignee: Person.nullable(),
  dueAt: Instant.nullable(),
});

export const ReviewReply = ReviewTexts.extend({
  id: Id.describe('Of the major incident.'),
  finished: z.boolean(),
  missing: z.array(z.enum(reviewParts)).describe('What has to be said before it can be finished.'),
  writtenBy: Person.nullable().describe('Who wrote it last; null: nobody has begun.'),
  writtenAt: Instant.nullable(),
  finishedBy: Person.nullable(),
  finishedAt: Instant.nullable(),
  actions: z.array(Action).describe('What is done so that it does not happen again, oldest first: of what is done where one works.'),
  done: z.int().describe('How many of these actions are over.'),
  version: Version,
  can: z.object({
    write: z.boolean().describe('May write it and add actions.'),
    finish: z.boolean().describe('May finish it.'),
  }),
});
export type ReviewReply = z.infer<typeof ReviewReply>;

export const NewAction = z.object({
  title: Text(200)
    .describe('What has to be done.')
    .meta({ examples: ['Rotate the log of the relay'] }),
  team: Id.nullable().default(null).describe('Who does it; null: the team of the incident.'),
  assignee: Id.nullable().default(null).describe('A member of that team; null: whoever of it.'),
  dueAt: Instant.nullable().default(null).describe('Until when.'),
});
export type NewAction = z.infer<typeof NewAction>;

const one = z.object({ id: Id });

export const reviewContract = {
  get: route(work, {
    method: 'GET',
    path: '/major-incidents/{id}/review',
    summary: 'What was learnt from a major incident, as far as it is written.',
  })
    .input(one)
    .output(ReviewReply),
  write: route(
    { ...work, ifMatch: true },
    {
      method: 'PATCH',
      path: '/major-incidents/{id}/review',
      summary: 'Write the review; what is left out stays.',
      description: 'What is written is kept as a draft until it is finished; then it stays as it is.',
    },
  )
    .input(one.extend(ReviewChange.shape))
    .output(ReviewReply),
  finish: route(
    { ...work, ifMatch: true },
    {
      method: 'PUT',
      path: '/major-incidents/{id}/review/completion',
      summary: 'Finish the review: the major incident is reviewed. What happened, its impact and its causes have to be said.',
    },
  )
    .input(one)
    .output(ReviewReply),
  addAction: route(
    { ...work, idempotent: true },
    {
      method: 'POST',
      path: '/major-incidents/{id}/review/actions',
      summary: 'Add an action: a task below the incident, with team, person and due date.',
      successStatus: 201,
    },
  )
    .input(one.extend(NewAction.shape))
    .output(ReviewReply),
};
