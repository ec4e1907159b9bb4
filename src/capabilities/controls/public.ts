import { nobody } from '../../kernel/access/access.ts';
import { glance } from '../../kernel/db/transact.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { type Installation, measureDue } from './measure.ts';
import { type CheckRow, checksOf, type DayRow, daysOf } from './queries.ts';
import { type Control, controls, type State } from './shared/catalog.ts';
import { stateOf } from './state.ts';
import { openTables } from './walls.ts';
import { nameOf, summaryOf } from './words/summaries.ts';

export type { Installation } from './measure.ts';

/** The last looks of the installation, for everybody; empty before there is an operator. */
export async function publicChecks(): Promise<CheckRow[]> {
  const operator = await operatorTenant();
  return operator === undefined ? [] : await glance(nobody(operator, 'service'), ({ tx }) => checksOf(tx));
}

/** The looks of the last thirty days, day by day. */
export async function publicDays(): Promise<DayRow[]> {
  const operator = await operatorTenant();
  return operator === undefined ? [] : await glance(nobody(operator, 'service'), ({ tx }) => daysOf(tx));
}

/** A measure as the policy's page tells it. */
export type ToldControl = { readonly name: string; readonly summary: string; readonly state: State; readonly at: Date | null };

export const toldControls = (rows: readonly CheckRow[], locale: Locale, now: Date): ToldControl[] =>
  controls.map((control) => {
    const row = rows.find((one) => one.control === control);
    return { name: nameOf(control, locale), summary: summaryOf(row, locale), state: stateOf(row, now), at: row?.ranAt ?? null };
  });

/** The last look at a measure, as it is kept. */
export type Check = CheckRow;

/** The last looks, within a transaction of the operator's. */
export const checksHere = (tx: Tx): Promise<Check[]> => checksOf(tx);

/** How each measure stands, within a transaction of the operator's. */
export async function standings(tx: Tx): Promise<ReadonlyMap<Control, State>> {
  const rows = new Map((await checksOf(tx)).map((row) => [row.control, row]));
  return new Map(controls.map((control) => [control, stateOf(rows.get(control), tx.now)]));
}

/** Tables of tenants without their wall, by name. */
export const tablesWithoutWall = async (tx: Tx): Promise<readonly string[]> => (await openTables(tx)).open;

/** Looks at whatever is due, before anybody says how it stands. */
export const lookAtControls = async (installation: Installation): Promise<void> => void (await measureDue(installation));
