import { type Actor, type Call, machine } from '../../../kernel/access/access.ts';
import { timeZoneIn } from '../../../kernel/clock/holidays.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { firstAdministrator, personByEmail } from '../../directory/public.ts';
import { firstPassword } from '../../sign-in/public.ts';
import { startTrial } from '../../subscription/public.ts';
import type { SignUpRow } from '../store.ts';

/** As whoever installs does it: a machine that may do what a tenant admin may, in the new tenant. Its contract is made by this very deed. */
const founder = (tenantId: string): Actor => ({
  ...machine(tenantId, 'administration'),
  afterContract: true,
  holdings: [
    { role: 'tenantAdmin', workspaceId: null },
    { role: 'workspaceAdmin', workspaceId: null },
  ],
});

/** The first person, a department to begin with, the trial and its contract: whole or not at all. */
export async function settle(tenantId: string, row: SignUpRow, password: string): Promise<void> {
  const timeZone = await timeZoneIn(row.country);
  await transact(founder(tenantId), (call) => settleIn(call, { row, timeZone, password }));
}

type Settling = { readonly row: SignUpRow; readonly timeZone: string; readonly password: string };

async function settleIn(call: Call, { row, timeZone, password }: Settling): Promise<void> {
  const { tx } = call;
  // Two presses of one button must not make two people.
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${tx.tenantId}, 0))`);
  if ((await personByEmail(tx, row.email)) !== undefined) return;
  const { givenName, familyName, email, plan, country, termsVersion } = row;
  // Dates are written as in the company's country, until the person says otherwise.
  const locale = `${row.locale}-${country}`;
  const personId = await firstAdministrator(call, { givenName, familyName, email, locale, timeZone });
  await firstPassword(call, personId, password);
  await startTrial(call, { tenantId: tx.tenantId, plan, acceptedBy: personId, accepts: termsVersion });
  tx.emit({ type: 'tenant.founded', objectId: tx.tenantId, facts: { plan, country, termsVersion } });
}
