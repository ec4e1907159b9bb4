import { now } from '../clock/clock.ts';
import { pool } from './pool.ts';
import { remembered } from './remembered.ts';

/** In milliseconds since 1970; null while nobody ended it. */
type Kept = { readonly end: number | null; readonly at: number };

const kept = remembered<string, Kept>();
const keptFor = 1000;
const mostKept = 20_000;

/**
 * Whether the contract that processing for a tenant rests on has ended, or never was. The end is kept for a second, as sessions are, and
 * compared with the clock each time: a freeze comes to the moment, and no transaction makes a trip for it.
 */
export async function hasContractEnded(tenantId: string): Promise<boolean> {
  const at = now().getTime();
  const known = kept.get(tenantId);
  const { end } = known !== undefined && Math.abs(at - known.at) < keptFor ? known : await looked(tenantId, at);
  return end !== null && end <= at;
}

async function looked(tenantId: string, at: number): Promise<Kept> {
  const { rows } = await pool().query<{ end: number | null }>({
    name: 'installation.contract-end',
    text: 'select app.contract_end($1) as end',
    values: [tenantId],
  });
  if (kept.size >= mostKept) kept.clear();
  const found = { end: rows[0]?.end ?? null, at };
  kept.set(tenantId, found);
  return found;
}

/** After a contract was made or its end was moved; other processes know within a second. */
export const forgetContractEnd = (tenantId: string): void => void kept.delete(tenantId);
