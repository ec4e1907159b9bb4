import type { CheckRow } from './queries.ts';
import { catalog, type State } from './shared/catalog.ts';

/** How a measure stands at this moment. What was looked at too long ago counts as red, whatever it was then. */
export function stateOf(row: CheckRow | undefined, now: Date): State {
  if (row === undefined) return 'stale';
  const { control, ranAt, verdict, failures } = row;
  if (ranAt.getTime() + catalog[control].freshFor < now.getTime()) return 'stale';
  if (verdict === 'failed') return failures >= 2 ? 'red' : 'suspect';
  return verdict === 'gap' ? 'gap' : 'green';
}
