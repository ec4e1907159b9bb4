import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { findingContract, HelpReport } from '../../contract-finding.ts';
import type { knowledgeSettingsContract } from '../../contract-settings.ts';

const finding = client<typeof findingContract>('knowledgeFinding');
export const settings = client<typeof knowledgeSettingsContract>('knowledgeSettings');

export const rulesQuery = (workspace: string) =>
  queryOptions({ queryKey: ['knowledge', 'rules', workspace], queryFn: () => settings.rules({ workspace }) });

export const reportQuery = (workspace: string, days: HelpReport['days']) =>
  queryOptions({ queryKey: ['knowledge', 'help', workspace, days], queryFn: () => finding.report({ workspace, days: String(days) }) });

export const siteQuery = queryOptions({ queryKey: ['knowledge', 'site'], queryFn: () => settings.site() });

type Words = { en: string; de?: string | undefined };

/** A language in which nothing is said is left out. */
export const spoken = ({ en, de }: Words): { en: string; de?: string } => ({
  en: en.trim(),
  ...(de === undefined || de.trim() === '' ? {} : { de: de.trim() }),
});
