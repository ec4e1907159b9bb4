import { z } from 'zod';

const State = z.strictObject({
  state: z.enum(['new', 'inProgress', 'onHold', 'resolved', 'closed', 'canceled']),
  holdReason: z.enum(['awaitingRequester', 'awaitingChange', 'awaitingProblem', 'awaitingVendor']).optional(),
});
const Code = z.enum(['solved', 'workaround', 'solvedByRequester', 'notReproducible', 'duplicate', 'knownError', 'noResolution']);
/** A name that the file uses, still without a meaning here: left out until somebody gives it one. */
const open = z.null();

const isZone = (zone: string): boolean => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';

/** What the words of another system mean here. */
export const Mapping = z.strictObject({
  timeZone: z.string().refine(isZone, 'This is no IANA time zone').default('UTC').describe('Zone of the times in the file (IANA).'),
  workspace: z.string().min(1).max(40).optional().describe('Key of the workspace that gets the incidents; left out: the first one.'),
  states: z
    .record(z.string(), z.union([State, open]))
    .default({})
    .describe('State word of the file → state here.'),
  resolutionCodes: z
    .record(z.string(), z.union([Code, open]))
    .default({})
    .describe('Closure code of the file → resolution code here.'),
  teams: z.record(z.string(), z.string().trim().min(1).max(120)).default({}).describe('Assignment group of the file → team here.'),
});
export type Mapping = z.infer<typeof Mapping>;
export type MappedState = z.infer<typeof State>;

const onHold = (holdReason: MappedState['holdReason']): MappedState => ({ state: 'onHold', holdReason });

/** The words and numbers that ServiceNow itself uses. */
const usual: Readonly<Record<string, MappedState>> = {
  new: { state: 'new' },
  active: { state: 'inProgress' },
  'in progress': { state: 'inProgress' },
  'awaiting user info': onHold('awaitingRequester'),
  'awaiting caller': onHold('awaitingRequester'),
  'awaiting problem': onHold('awaitingProblem'),
  'awaiting vendor': onHold('awaitingVendor'),
  'awaiting change': onHold('awaitingChange'),
  'on hold': onHold('awaitingRequester'),
  resolved: { state: 'resolved' },
  closed: { state: 'closed' },
  canceled: { state: 'canceled' },
  cancelled: { state: 'canceled' },
  1: { state: 'new' },
  2: { state: 'inProgress' },
  3: onHold('awaitingRequester'),
  6: { state: 'resolved' },
  7: { state: 'closed' },
  8: { state: 'canceled' },
};

const ofTable = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** What a state word means; undefined where nobody has said it. */
export const stateMeant = ({ states }: Mapping, word: string): MappedState | undefined =>
  ofTable(states, word) ?? ofTable(usual, word.toLowerCase());

export const codeMeant = ({ resolutionCodes }: Mapping, word: string): z.infer<typeof Code> | undefined =>
  ofTable(resolutionCodes, word) ?? Code.safeParse(word).data;

export type Unknown = { states: readonly string[]; resolutionCodes: readonly string[] };

/** The mapping with what it does not know yet, for a person to fill in: null stands for "not decided". */
export const templateOf = (mapping: Mapping, unknown: Unknown): unknown => ({
  ...mapping,
  states: { ...Object.fromEntries(unknown.states.map((word) => [word, null])), ...mapping.states },
  resolutionCodes: { ...Object.fromEntries(unknown.resolutionCodes.map((word) => [word, null])), ...mapping.resolutionCodes },
});
