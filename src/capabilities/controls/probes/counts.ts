import { sql } from '../../../kernel/db/sql.ts';
import { passwordCost } from '../../sign-in/public.ts';
import { openTables } from '../walls.ts';
import type { Probe } from './probe.ts';

const month = 30 * 86_400_000;

/** How the letters of the last thirty days travelled, over all tenants. */
export const mailTransport: Probe = async ({ ask, now }) => {
  const rows = await ask((tx) =>
    tx.rows<{ way: string; letters: number }>(
      sql`select way, letters::integer from app.mail_ways(${new Date(now.getTime() - month)})`,
      'controls.mail-ways',
    ),
  );
  const of = (way: string): number => rows.find((row) => row.way === way)?.letters ?? 0;
  const facts = { encrypted: of('encrypted'), plain: of('plain'), here: of('here') };
  if (facts.plain > 0) return { verdict: 'failed', facts };
  return { verdict: facts.encrypted > 0 ? 'held' : 'gap', facts };
};

/** Nothing in the product asks for a second factor yet, so nobody has one: that is told, not hidden. */
export const secondFactor: Probe = async () => ({ verdict: 'gap', facts: { offered: false, share: 0 } });

/** With how much effort passwords are kept that are in use. */
export const passwordHashing: Probe = async ({ ask }) => {
  const { memory, passes } = passwordCost();
  const row = await ask((tx) =>
    tx.row<{ kept: number; weaker: number }>(
      sql`select kept::integer, weaker::integer from app.password_efforts(${memory}, ${passes})`,
      'controls.password-efforts',
    ),
  );
  const { kept = 0, weaker = 0 } = row ?? {};
  return { verdict: weaker === 0 ? 'held' : 'failed', facts: { way: 'argon2id', memory, passes, kept, weaker } };
};

/** Whether each table of tenants has its wall, forced for its owner too. */
export const tenantWalls: Probe = async ({ ask }) => {
  const { tables, open } = await ask(openTables);
  return { verdict: open.length === 0 ? 'held' : 'failed', facts: { tables, open: open.length, which: open.slice(0, 5).join(', ') } };
};
