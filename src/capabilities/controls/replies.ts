import type { Call } from '../../kernel/access/access.ts';
import { operatorTenant } from '../../kernel/http/operator.ts';
import { numbersOf } from '../tickets/public.ts';
import type { ControlReply, ControlsReply } from './contract.ts';
import { mayAttest } from './policy.ts';
import { publicChecks, publicDays } from './public.ts';
import { attestationsOf, type CheckRow, checksOf, daysOf } from './queries.ts';
import { type Control, catalog, controls } from './shared/catalog.ts';
import { stateOf } from './state.ts';
import { nameOf, summaryOf } from './words/summaries.ts';

/** The operator's measures; elsewhere what everybody may read of them. */
export async function controlsReply({ tx, actor }: Call): Promise<ControlsReply> {
  const isOperator = (await operatorTenant()) === tx.tenantId;
  const [checks, days] = isOperator ? [await checksOf(tx), await daysOf(tx)] : [await publicChecks(), await publicDays()];
  const rows = new Map(checks.map((row) => [row.control, row]));
  const incidents = isOperator
    ? await numbersOf(
        tx,
        [...rows.values()].flatMap(({ incidentId }) => incidentId ?? []),
      )
    : new Map<string, string>();
  const said = isOperator ? await attestationsOf(tx) : [];
  return {
    items: controls.map((control) => ({
      ...controlReply(control, rows.get(control), tx.now, incidents),
      days: days.filter((day) => day.control === control).map(({ control: _, ...looks }) => looks),
    })),
    attestations: said.map(({ at, ...word }) => ({ ...word, at: at.toISOString() })),
    can: { attest: isOperator && mayAttest(actor) },
  };
}

function controlReply(
  control: Control,
  row: CheckRow | undefined,
  now: Date,
  incidents: ReadonlyMap<string, string>,
): Omit<ControlReply, 'days'> {
  const { kind, every } = catalog[control];
  return {
    control,
    kind,
    state: stateOf(row, now),
    name: { en: nameOf(control, 'en'), de: nameOf(control, 'de') },
    summary: { en: summaryOf(row, 'en'), de: summaryOf(row, 'de') },
    facts: { ...row?.facts },
    everyMinutes: every / 60_000,
    ranAt: row?.ranAt.toISOString() ?? null,
    heldAt: row?.heldAt?.toISOString() ?? null,
    since: row?.redSince?.toISOString() ?? null,
    software: row?.software ?? null,
    incident: incidents.get(row?.incidentId ?? '') ?? null,
  };
}
