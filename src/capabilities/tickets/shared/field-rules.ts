import { fieldFlagsIn, type StateMachine, stateOf } from './state-machine.ts';

/** What every ticket has, whatever its machine: a state may require it or keep it as it is. `fields` are the answers to the form. */
export const ticketFields = [
  'title',
  'description',
  'team',
  'assignee',
  'impact',
  'urgency',
  'priority',
  'dueAt',
  'tags',
  'fields',
] as const;

/** What comes along with a move, rather than being a field of the ticket. */
const said = new Set(['comment', 'workNote']);

const ofMoves = ['holdReason', 'followUpAt', 'resolutionCode', 'resolutionNotes'] as const;

/** Fields that nobody changes in a state: those it keeps as they are; once it is closed, all but the tags. */
export function keptIn(machine: StateMachine, state: string): string[] {
  if (stateOf(machine, state)?.group === 'closed') return [...ticketFields.filter((field) => field !== 'tags'), ...ofMoves];
  return Object.entries(fieldFlagsIn(machine, state)).flatMap(([field, flag]) => (flag === 'readOnly' && !said.has(field) ? [field] : []));
}

/** Fields that a state cannot do without. */
export const neededIn = (machine: StateMachine, state: string): string[] =>
  Object.entries(fieldFlagsIn(machine, state)).flatMap(([field, flag]) => (flag === 'required' && !said.has(field) ? [field] : []));
