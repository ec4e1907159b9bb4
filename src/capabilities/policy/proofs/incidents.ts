import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { openIncidentFor } from '../../tickets/public.ts';

type Guard = { id: string; email: string; locale: string };

const words = {
  en: (assertion: string) => ({
    title: `Not currently proved: ${assertion}`,
    description: `The public privacy policy says so of every sentence that rests on ${assertion}. Mend the cause, or publish a version without these sentences.`,
  }),
  de: (assertion: string) => ({
    title: `Derzeit nicht belegt: ${assertion}`,
    description: `Die öffentliche Datenschutzerklärung sagt es bei jedem Satz, der auf ${assertion} beruht. Beheben Sie die Ursache, oder veröffentlichen Sie eine Fassung ohne diese Sätze.`,
  }),
};

/** One incident for each, in the name of whoever guards privacy here. Where nobody does, the page says it all the same. */
export async function openIncidents(call: Call, assertions: readonly string[]): Promise<void> {
  const guard = assertions.length === 0 ? undefined : await guardOf(call);
  if (guard === undefined) return;
  for (const assertion of assertions) await openIncidentFor(call, { ...words[localeOf(guard.locale)](assertion), for: guard });
}

const guardOf = ({ tx }: Call): Promise<Guard | undefined> =>
  tx.row<Guard>(
    sql`select p.id, p.email, p.locale from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where g.tenant_id = ${tx.tenantId} and g.role = 'privacyOfficer' and p.active order by g.granted_at, p.id limit 1`,
    'policy.guard',
  );
