import { knownStates, type Named } from './words.ts';

const groups: Readonly<Record<string, Parameters<Named>[0]>> = {
  waitingOn: 'waiting',
  group: 'group',
  state: 'state',
  channel: 'channel',
};

/** Where the names of a field's values stand. */
export const groupOf = (field: string): Parameters<Named>[0] => groups[field] ?? '';

/** Where the server knows no list, because administrators may add to it: what the product brings along. */
export const usualOptions: Readonly<Record<string, readonly string[]>> = {
  state: knownStates,
  channel: ['portal', 'desk', 'mail', 'form', 'phone', 'api', 'import'],
  holdReason: ['awaitingRequester', 'awaitingVendor', 'awaitingChange', 'awaitingProblem', 'untilDate'],
  resolutionCode: ['solved', 'workaround', 'solvedByRequester', 'notReproducible', 'duplicate', 'knownError', 'noResolution'],
};
