/** The closed list of what a transaction may be for; each is a database role `purpose_…`. There is no "other". */
export const purposes = ['service', 'security', 'administration', 'upkeep'] as const;
export type Purpose = (typeof purposes)[number];

/** Those that rest on the contract with the tenant: once it has ended they only read. */
export const contractPurposes: readonly Purpose[] = ['service', 'administration'];

/** The closed list of what is done only for who allowed it: off until then, and the service is whole without. */
export const consentPurposes = ['usageStatistics', 'mailOpens', 'news', 'features'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
