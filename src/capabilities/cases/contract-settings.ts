import { z } from 'zod';
import { route, Version } from '../../kernel/shared/contract.ts';

const admin = { needs: 'tenantAdmin', purpose: 'service', scope: 'cases' } as const;

const settings = {
  glassMinutes: z
    .int()
    .min(5)
    .max(120)
    .describe('For how many minutes a broken glass opens something at most.')
    .meta({ examples: [30] }),
  guardDays: z
    .int()
    .min(7)
    .max(90)
    .describe('For how many days somebody guards privacy, or leads a case team, before they are asker or second person of a broken glass.')
    .meta({ examples: [7] }),
};

export const CaseSettings = z.object({ ...settings, version: Version });
export type CaseSettings = z.infer<typeof CaseSettings>;

export const caseSettingsContract = {
  get: route(admin, { method: 'GET', path: '/case-settings', summary: 'How the glass over confidential cases is broken here.' })
    .input(z.object({}))
    .output(CaseSettings),
  change: route(
    { ...admin, ifMatch: true },
    { method: 'PUT', path: '/case-settings', summary: 'Says for how long a broken glass opens, and who counts for it.' },
  )
    .input(z.object(settings))
    .output(CaseSettings),
};
