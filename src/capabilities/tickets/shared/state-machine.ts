import { z } from 'zod';
import { fieldTypes } from '../../../kernel/shared/conditions/catalogue.ts';
import { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { Localised } from '../../../kernel/shared/contract.ts';

const Key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,62}$/, 'A key begins with a small letter; letters and digits follow');

/** What queues, clocks and reports know of a state: being worked on, waiting, done but reversible, over. */
export const stateGroups = ['open', 'onHold', 'resolved', 'closed'] as const;
export type StateGroup = (typeof stateGroups)[number];

/** How a ticket ended: done, not done, not needed, or taken back. */
export const outcomes = ['complete', 'incomplete', 'skipped', 'canceled'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who moves a ticket; `system` is a rule, a timer or a roll-up. */
const Mover = z.enum(['agent', 'requester', 'system']);
export type Mover = z.infer<typeof Mover>;

const FieldFlag = z.enum(['readOnly', 'required', 'hidden']);
export type FieldFlag = z.infer<typeof FieldFlag>;

const State = z.strictObject({
  key: Key.describe('Stored name, never changed once tickets exist'),
  group: z.enum(stateGroups).describe('`closed` is terminal: it is left by no transition but a reopening'),
  label: z.string().min(1).max(200).describe('i18n key, or the text of a state that an administrator added'),
  name: Localised.optional().describe("What an administrator calls it; left out: the product's own word"),
  outcome: z.enum(outcomes).optional().describe('What a closed state says of the work; left out: what its key says, else complete'),
  retired: z.boolean().optional().describe('No ticket gets into it any more; those in it go on from there'),
  fields: z.record(Key, FieldFlag).default({}).describe('Fields that in this state are read-only, required or hidden'),
});

const Transition = z.strictObject({
  from: Key,
  to: Key,
  by: z.array(Mover).min(1).describe('Who may make this move'),
  reopens: z.boolean().default(false).describe('Counts as a reopening; the only way out of a closed state'),
  needs: z
    .array(z.strictObject({ field: Key, when: Condition.optional().describe('Needed only while this holds') }))
    .default([])
    .describe('What must be given along, besides what the new state requires'),
});

const MachineField = z.strictObject({
  type: z.enum(fieldTypes),
  options: z.array(z.string().min(1).max(100)).optional().describe('For a choice: its values'),
});

/** The life of a type of ticket as data, so that administrators may edit it and versions can be compared. */
export const StateMachine = z.strictObject({
  initial: Key.describe('The state of a new ticket'),
  fields: z.record(Key, MachineField).describe('Fields that states and moves may require'),
  states: z.array(State).min(2).max(50),
  transitions: z.array(Transition).max(500),
});

export type StateMachine = z.infer<typeof StateMachine>;
export type State = z.infer<typeof State>;
export type Transition = z.infer<typeof Transition>;

/** The state of that name, if the machine has it. */
export const stateOf = (machine: StateMachine, key: string): State | undefined => machine.states.find((state) => state.key === key);

const usualOutcomes: Readonly<Record<string, Outcome>> = {
  closedIncomplete: 'incomplete',
  closedSkipped: 'skipped',
  canceled: 'canceled',
  closedCanceled: 'canceled',
  rejected: 'canceled',
};

/** What an end means; undefined while it is none. */
export const outcomeOf = ({ key, group, outcome }: State): Outcome | undefined =>
  group === 'closed' ? (outcome ?? usualOutcomes[key] ?? 'complete') : undefined;

/** The moves out of a state; with a mover, only those this mover may make. */
export const transitionsFrom = (machine: StateMachine, state: string, by?: Mover): Transition[] =>
  machine.transitions.filter((move) => move.from === state && (by === undefined || move.by.includes(by)));

/** What a state does to the fields of a screen. */
export const fieldFlagsIn = (machine: StateMachine, state: string): Readonly<Record<string, FieldFlag>> =>
  stateOf(machine, state)?.fields ?? {};
