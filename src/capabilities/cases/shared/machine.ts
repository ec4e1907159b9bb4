import { z } from 'zod';

/** What a state means to whoever counts: worked on, waiting for whoever asked, put aside, over. */
export const stateGroups = ['open', 'waiting', 'suspended', 'closed'] as const;

const Key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'A key in camel case');
const Named = z.object({ en: z.string().min(1).max(60), de: z.string().min(1).max(60) });

const State = z.object({
  key: Key.describe('What it is called in the API.').meta({ examples: ['inProgress'] }),
  name: Named.describe('What it is called on screens.').meta({ examples: [{ en: 'In progress', de: 'In Bearbeitung' }] }),
  group: z.enum(stateGroups).describe('What it means.'),
  to: z.array(Key).describe('Where those who handle a case may move it from here.'),
  requesterTo: z.array(Key).default([]).describe('Where whoever asked may move it from here.'),
  replied: Key.optional().describe('Where a reply of whoever asked takes it.'),
  why: z.boolean().default(false).describe('Moving here needs a reason.'),
});

/** How cases of a class go: its states and the moves between them. A case begins in the first one. */
export const CaseMachine = z
  .object({ states: z.array(State).min(2).max(20) })
  .refine(({ states }) => new Set(states.map(({ key }) => key)).size === states.length, 'Each state has a key of its own')
  .refine(
    ({ states }) =>
      states.every(({ to, requesterTo, replied }) =>
        [...to, ...requesterTo, ...(replied === undefined ? [] : [replied])].every((key) => states.some((one) => one.key === key)),
      ),
    'Moves lead to states of this machine',
  )
  .refine(
    ({ states }) => states[0]?.group !== 'closed' && states.some(({ group }) => group === 'closed'),
    'A case begins open and can be closed',
  );
export type CaseMachine = z.infer<typeof CaseMachine>;
export type CaseState = z.infer<typeof State>;

const state = (
  [key, en, de]: readonly [string, string, string],
  group: CaseState['group'],
  to: readonly string[],
  { requesterTo = [], replied, why = false }: { requesterTo?: readonly string[]; replied?: string; why?: boolean } = {},
): CaseState => ({
  key,
  name: { en, de },
  group,
  to: [...to],
  requesterTo: [...requesterTo],
  ...(replied === undefined ? {} : { replied }),
  why,
});

const onward = ['inProgress', 'awaitingRequester', 'awaitingAcceptance', 'suspended', 'closedComplete', 'closedCanceled'];
const besides = (key: string) => onward.filter((one) => one !== key);
const withdrawn = { requesterTo: ['closedCanceled'] };

/** How cases go where their class says nothing else. */
export const usualMachine: CaseMachine = {
  states: [
    state(['new', 'New', 'Neu'], 'open', ['ready', ...onward], withdrawn),
    state(['ready', 'Ready', 'Bereit'], 'open', onward, withdrawn),
    state(['inProgress', 'In progress', 'In Bearbeitung'], 'open', besides('inProgress'), withdrawn),
    state(['awaitingRequester', 'Awaiting requester', 'Wartet auf Antwort'], 'waiting', besides('awaitingRequester'), {
      ...withdrawn,
      replied: 'inProgress',
    }),
    state(['awaitingAcceptance', 'Awaiting acceptance', 'Wartet auf Zustimmung'], 'waiting', besides('awaitingAcceptance'), {
      requesterTo: ['closedComplete', 'inProgress'],
    }),
    state(['suspended', 'Suspended', 'Ausgesetzt'], 'suspended', besides('suspended'), { ...withdrawn, why: true }),
    state(['closedComplete', 'Closed complete', 'Abgeschlossen'], 'closed', ['inProgress'], { requesterTo: ['inProgress'] }),
    state(['closedCanceled', 'Closed canceled', 'Abgebrochen'], 'closed', ['inProgress'], { why: true }),
  ],
};
