import { keeper } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { log } from '../../../kernel/log/log.ts';
import { software } from '../../../kernel/telemetry/software.ts';
import { proofsOf } from '../queries.ts';
import type { Result } from '../service/record.ts';
import type { StatementId } from '../statements/statement.ts';
import { keepResults } from './prove.ts';
import { cycleOf } from './state.ts';

/**
 * A practised procedure: acts out in the running installation what people would do, and looks at what became of it. How often, its statement
 * says. It writes to nobody, and what it leaves is known by its name.
 */
export type Drill = {
  readonly statement: StatementId;
  /** Gives what did not go as the statement says; empty when all did. */
  readonly act: (operator: string) => Promise<readonly string[]>;
  /** Whether what it was practised on is still there: asked every hour, and where it is not the drill is due at once. */
  readonly stands?: () => Promise<boolean>;
};

const nameOf = ({ statement }: Drill): string => `${statement}.drill`;

/** Practises these now. What failed is practised once more before anybody is told. */
export async function practise(operator: string, drills: readonly Drill[]): Promise<Result[]> {
  const first = await actOut(operator, drills);
  const failed = new Set(first.filter(({ faults }) => faults.length > 0).map(({ assertion }) => assertion));
  const again = drills.filter((drill) => failed.has(nameOf(drill)));
  const second = again.length === 0 ? [] : await actOut(operator, again);
  return [...first.filter(({ assertion }) => !failed.has(assertion)), ...second];
}

/** A few minutes of grace keep what comes round each day from being passed over by seconds. */
const grace = 300_000;

/** Practises what its cycle says is due, and what did not hold when it was tried last. */
export async function practiseDue(operator: string, drills: readonly Drill[]): Promise<Result[]> {
  const rows = await transact(keeper(operator, 'service'), ({ tx }) => proofsOf(tx));
  const at = now().getTime();
  const due: Drill[] = [];
  for (const drill of drills) {
    const last = rows.find(({ assertion }) => assertion === nameOf(drill));
    const isDue = last === undefined || last.failures > 0 || at - last.ranAt.getTime() >= cycleOf(nameOf(drill)) - grace;
    if (isDue || (await drill.stands?.()) === false) due.push(drill);
  }
  return await practise(operator, due);
}

async function actOut(operator: string, drills: readonly Drill[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const drill of drills) {
    const began = performance.now();
    const result = { assertion: nameOf(drill), at: now(), software, faults: await faultsOf(operator, drill) };
    results.push({ ...result, milliseconds: Math.round(performance.now() - began) });
  }
  await keepResults(operator, results);
  return results;
}

async function faultsOf(operator: string, drill: Drill): Promise<readonly string[]> {
  try {
    return await drill.act(operator);
  } catch (fault) {
    log.fault('a drill could not be carried out', fault, { job: nameOf(drill), tenantId: operator });
    return ['It could not be carried out; the log tells where'];
  }
}
