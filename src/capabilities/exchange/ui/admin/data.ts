import { queryOptions } from '@tanstack/react-query';
import { askRaw, client } from '../../../../kernel/web/api.ts';
import type { ImportRun, importsContract } from '../../contract.ts';

const imports = client<typeof importsContract>('imports');
const beat = 700;

const isOver = (run: ImportRun | undefined): boolean => run?.state === 'done' || run?.state === 'failed';

/** A run, asked for again while it is under way. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => imports.get({ id }),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : beat),
  });

export const runsQuery = queryOptions({ queryKey: ['imports'], queryFn: () => imports.list() });

/** What the words of the file mean here, as far as somebody said so. */
export interface Meaning {
  workspace: string | null;
  timeZone: string;
  states: Readonly<Record<string, string>>;
  resolutionCodes: Readonly<Record<string, string>>;
  teams: Readonly<Record<string, string>>;
}

const holds = ['awaitingRequester', 'awaitingChange', 'awaitingProblem', 'awaitingVendor'] as const;
export const stateChoices = ['new', 'inProgress', ...holds, 'resolved', 'closed', 'canceled'] as const;
export const codeChoices = [
  'solved',
  'workaround',
  'solvedByRequester',
  'notReproducible',
  'duplicate',
  'knownError',
  'noResolution',
] as const;

const stateMeant = (choice: string) =>
  holds.some((hold) => hold === choice) ? { state: 'onHold', holdReason: choice } : { state: choice };

function mappingOf({ workspace, states, ...rest }: Meaning) {
  const meant = Object.fromEntries(Object.entries(states).map(([word, choice]) => [word, stateMeant(choice)]));
  return { ...rest, states: meant, ...(workspace === null ? {} : { workspace }) };
}

/** Sends the file; the answer names the run. */
export async function startImport({ file, meaning, dryRun }: { file: File; meaning: Meaning; dryRun: boolean }): Promise<{ id: string }> {
  const query = new URLSearchParams({ dryRun: String(dryRun), mapping: JSON.stringify(mappingOf(meaning)) });
  const reply = await askRaw(`/imports/servicenow?${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file });
  return await reply.json();
}
