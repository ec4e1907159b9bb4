import type { Call } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { guardOfPrivacy } from '../../directory/public.ts';
import { openIncidentFor } from '../../tickets/public/asked.ts';

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
  const guard = assertions.length === 0 ? undefined : await guardOfPrivacy(call.tx);
  if (guard === undefined) return;
  for (const assertion of assertions) await openIncidentFor(call, { ...words[localeOf(guard.locale)](assertion), for: guard });
}
