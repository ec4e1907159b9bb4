import { type Actor, type Call, holds, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { importedPeople, importedTeams, unknownTeams } from '../../directory/public.ts';
import { type Life, type Replayed, type ReplayWorkspace, replayLife, replayOn, workspaceForReplay } from '../../tickets/public/lives.ts';
import type { ServiceNowReport } from '../contract.ts';
import { originsOf } from '../queries.ts';
import type { Mapping } from '../servicenow/mapping.ts';
import { type PlannedLife, type PlannedMoment, peopleIn, planLives, pseudonymOf, teamsIn } from '../servicenow/plan.ts';
import { restOf } from '../servicenow/rest.ts';
import { type ReadFile, readLog, type WrongRow } from '../servicenow/rows.ts';
import { keepOrigin } from '../store.ts';

export type Asked = {
  text: string;
  mapping: Mapping;
  dryRun: boolean;
  /** Told now and then how many incidents are done, of how many. */
  progress?: (done: number, total: number) => Promise<void>;
};

type Ids = { workspace: ReplayWorkspace; people: ReadonlyMap<string, string>; teams: ReadonlyMap<string, string> };
type Tally = Pick<ServiceNowReport, 'created' | 'changed' | 'unchanged' | 'changes' | 'wrong'> & { silentRows: number };

const mostListed = 1000;
const chunk = 500;
const beat = 25;

export const mayImport = (actor: Actor): boolean => holds(actor, 'tenantAdmin');

/**
 * Lets an event log of ServiceNow happen again here. One transaction an incident, and what came in before is known by its name there:
 * interrupted and run again it completes, run twice it changes nothing.
 */
export async function importServiceNow(
  admin: Actor,
  { text, mapping, dryRun, progress = async () => undefined }: Asked,
): Promise<ServiceNowReport> {
  const begun = performance.now();
  if (!mayImport(admin)) throw new Refusal('forbidden', 'Only tenant admins import');
  // Whoever asked for it: what comes in are requests, to be served like those made here.
  const actor: Actor = { ...admin, purpose: 'service' };
  const file = readLog(text, mapping);
  const lives = planLives(file.rows);
  await progress(0, lives.length);
  const { due, foreseen, settled, newTeams } = await weighed(actor, lives);
  // Also of a dry run, which would otherwise promise what cannot be.
  const workspace = due.length === 0 ? undefined : await workspaceOf(actor, mapping);
  const tally = dryRun || workspace === undefined ? foreseen : await happened(actor, due, { workspace, progress, settled });
  return reportOf({ file, lives, newTeams, tally, dryRun, seconds: (performance.now() - begun) / 1000 });
}

const nothing = (): Tally => ({ created: 0, changed: 0, unchanged: 0, changes: 0, silentRows: 0, wrong: [] });

type Weighed = { due: PlannedLife[]; foreseen: Tally; settled: Tally; newTeams: string[] };

/** The lives of which the file tells something new, how often each kind of life was met, and what is told of those that stay. */
async function weighed(actor: Actor, lives: readonly PlannedLife[]): Promise<Weighed> {
  const refs = lives.map(({ ref }) => ref);
  const [known, newTeams] = await transact(actor, ({ tx }) => Promise.all([originsOf(tx, refs), unknownTeams(tx, teamsIn(lives))]));
  const foreseen = nothing();
  const settled = nothing();
  const due = lives.filter((life) => {
    const seen = known.get(life.ref);
    const { fresh, late } = restOf(life, seen);
    const kind = seen === undefined ? 'created' : fresh.length > 0 ? 'changed' : 'unchanged';
    for (const tally of kind === 'unchanged' ? [foreseen, settled] : [foreseen]) count(tally, kind, tooLate(life, late));
    return kind !== 'unchanged';
  });
  return { due, foreseen, settled, newTeams };
}

function count(tally: Tally, kind: 'created' | 'changed' | 'unchanged', wrong: readonly WrongRow[]): void {
  tally[kind] += 1;
  tally.wrong.push(...wrong);
}

const tooLate = ({ number }: PlannedLife, late: readonly PlannedMoment[]): WrongRow[] =>
  late.map(({ line }) => ({ line, reason: `${number}: It came too late: later rows of this incident are in already` }));

type Doing = { workspace: ReplayWorkspace; progress: NonNullable<Asked['progress']>; settled: Tally };

async function happened(actor: Actor, due: readonly PlannedLife[], { workspace, progress, settled: tally }: Doing): Promise<Tally> {
  const ids = await preparedFor(actor, due, workspace);
  const { unchanged } = tally;
  const total = unchanged + due.length;
  for (const [at, life] of due.entries()) {
    await lived(actor, life, ids, tally);
    if ((at + 1) % beat === 0 || at + 1 === due.length) await progress(unchanged + at + 1, total);
  }
  return tally;
}

async function workspaceOf(actor: Actor, mapping: Mapping): Promise<ReplayWorkspace> {
  const workspace = await transact(actor, ({ tx }) => workspaceForReplay(tx, mapping.workspace));
  if (workspace !== undefined) return workspace;
  const { workspace: named } = mapping;
  throw new Refusal(
    'conflict',
    named === undefined ? 'There is no workspace for the incidents' : `There is no workspace ${named} for the incidents`,
    { next: 'Make one, or name another.' },
  );
}

/** Everybody whom the file names, first: an incident then only points at them. */
async function preparedFor(actor: Actor, lives: readonly PlannedLife[], workspace: ReplayWorkspace): Promise<Ids> {
  const teams = await transact(actor, (call) => importedTeams(call, workspace.id, teamsIn(lives)));
  const people = new Map<string, string>();
  const names = peopleIn(lives);
  for (let from = 0; from < names.length; from += chunk) {
    const some = names.slice(from, from + chunk);
    const ids = await transact(actor, (call) => importedPeople(call, some.map(pseudonymOf), 'servicenow'));
    for (const name of some) people.set(name, ids.get(pseudonymOf(name).email) ?? '');
  }
  return { workspace, people, teams };
}

/** One incident that cannot come in costs only itself. */
async function lived(actor: Actor, planned: PlannedLife, ids: Ids, tally: Tally): Promise<void> {
  try {
    await transact(actor, (call) => oneLife(call, planned, ids, tally));
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    tally.wrong.push({ line: planned.line, reason: `${planned.number}: ${thrown.message}` });
  }
}

async function oneLife(call: Call, planned: PlannedLife, ids: Ids, tally: Tally): Promise<void> {
  const { ref } = planned;
  const seen = (await originsOf(call.tx, [ref])).get(ref);
  const { known, fresh, late } = restOf(planned, seen);
  const wrong = tooLate(planned, late);
  if (fresh.length === 0) return count(tally, 'unchanged', wrong);

  const { id: ticketId, changes, silent } = await replayed(call, lifeOf(planned, fresh, ids), seen?.ticketId);
  const marks = [...known, ...fresh.map(({ mark }) => mark)];
  await keepOrigin(call.tx, permitNew({ ref, ticketId, marks }, 'import', mayImport(call.actor)));
  count(tally, seen === undefined ? 'created' : 'changed', wrong);
  tally.changes += changes;
  tally.silentRows += silent;
}

const replayed = (call: Call, life: Life, id: string | undefined): Promise<Replayed> =>
  id === undefined ? replayLife(call, life) : replayOn(call, id, life);

function lifeOf(planned: PlannedLife, fresh: readonly PlannedMoment[], ids: Ids): Life {
  const { ref, number, title, requester, openedBy, openedAt } = planned;
  const [first, ...rest] = fresh.map((moment) => momentFor(moment, ids));
  if (first === undefined) throw new Error('A life without a moment');
  return {
    ref,
    workspace: ids.workspace,
    title,
    description: `Imported from ServiceNow, where it is ${number}.`,
    requesterId: personId(ids, requester),
    openedById: personId(ids, openedBy),
    openedAt,
    priorityReason: 'As it was in ServiceNow',
    moments: [first, ...rest],
  };
}

const momentFor = ({ line: _line, mark: _mark, team, assignee, by, ...rest }: PlannedMoment, ids: Ids): Life['moments'][number] => ({
  ...rest,
  by: personId(ids, by),
  teamId: team === null ? null : (ids.teams.get(team) ?? null),
  assigneeId: assignee === null ? null : personId(ids, assignee),
});

function personId({ people }: Ids, name: string): string {
  const id = people.get(name);
  if (id === undefined || id === '') throw new Refusal('conflict', `${name} could not be made a person`);
  return id;
}

type Done = { file: ReadFile; lives: readonly PlannedLife[]; newTeams: string[]; tally: Tally; dryRun: boolean; seconds: number };

function reportOf({ file, lives, newTeams, tally, dryRun, seconds }: Done): ServiceNowReport {
  const wrong = [...file.wrong, ...tally.wrong].sort((a, b) => a.line - b.line);
  return {
    ...tally,
    dryRun,
    rows: file.rows.length + file.wrong.length,
    incidents: lives.length,
    people: peopleIn(lives).length,
    teams: teamsIn(lives).length,
    wrong: wrong.slice(0, mostListed),
    wrongRows: wrong.length,
    newTeams,
    unknown: file.unknown,
    seconds: Math.round(seconds * 10) / 10,
  };
}
