import type { Call } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { guardOfPrivacy } from '../../directory/public.ts';
import { openIncidentFor, resolveIncident } from '../../tickets/public/asked.ts';
import type { CheckRow } from '../queries.ts';
import { nameOf, summaryOf } from '../words/summaries.ts';

const words = {
  en: (name: string, found: string) => ({
    title: `Not in order: ${name}`,
    description: `Found twice, one after the other: ${found} What to do stands in the runbook of controls. This incident is resolved by itself once the measure holds again.`,
    mended: 'A later look found the measure in order again.',
  }),
  de: (name: string, found: string) => ({
    title: `Nicht in Ordnung: ${name}`,
    description: `Zweimal nacheinander festgestellt: ${found} Was zu tun ist, steht im Runbook der Schutzmaßnahmen. Dieser Incident wird von selbst gelöst, sobald die Maßnahme wieder greift.`,
    mended: 'Eine spätere Messung fand die Maßnahme wieder in Ordnung.',
  }),
};

/** Which incident is open about a measure after this look. Where nobody guards privacy there is none, and the page says it all the same. */
export async function incidentAfter(call: Call, old: CheckRow | undefined, row: CheckRow): Promise<string | null> {
  const open = old?.incidentId ?? null;
  if (row.failures >= 2) return open ?? (await opened(call, row));
  if (row.failures === 1 || open === null) return open;
  const guard = await guardOfPrivacy(call.tx);
  await resolveIncident(call, open, words[localeOf(guard?.locale ?? 'en')]('', '').mended);
  return null;
}

async function opened(call: Call, row: CheckRow): Promise<string | null> {
  const guard = await guardOfPrivacy(call.tx);
  if (guard === undefined) return null;
  const locale = localeOf(guard.locale);
  const { title, description } = words[locale](nameOf(row.control, locale), summaryOf(row, locale));
  return await openIncidentFor(call, { title, description, for: guard });
}
