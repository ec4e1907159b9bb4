/** What somebody may ask for about their own data. Each is a request type of the catalog; a closed list. */
export const rights = [
  'access',
  'export',
  'correct',
  'erase',
  'restrict',
  'object',
  'withdraw',
  'recipients',
  'complain',
  'question',
] as const;
export type Right = (typeof rights)[number];

/** Whose law sets the times. */
export const jurisdictions = ['gdpr', 'california'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** About data that the organisation keeps at the service, so that the organisation decides (Art. 28 GDPR); the rest is between a person and who is asked. */
const aboutTenantData: ReadonlySet<Right> = new Set(['access', 'export', 'correct', 'erase', 'restrict', 'object', 'recipients']);
export const isAboutTenantData = (right: Right): boolean => aboutTenantData.has(right);
