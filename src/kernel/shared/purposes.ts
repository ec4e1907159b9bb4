/** The closed list of what a transaction may be for without anybody's consent; each is a database role `purpose_…`. There is no "other". */
export const purposes = ['service', 'security', 'administration', 'upkeep', 'rights', 'fulfilment'] as const;
export type Purpose = (typeof purposes)[number];

/** The closed list of what is done only for who allowed it: off until then, and the service is whole without. */
export const consentPurposes = ['usageStatistics', 'mailOpens', 'news', 'features'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** All of them: under each of these, and under no other, a transaction can run. */
export const anyPurposes = [...purposes, ...consentPurposes] as const;
export type AnyPurpose = Purpose | ConsentPurpose;

/** Those that rest on the contract with the tenant: once it has ended they only read. */
export const contractPurposes: readonly AnyPurpose[] = ['service', 'administration', 'fulfilment'];

/** What somebody allows is done for their organisation, so it ends with the contract as well. */
export const isAsked = (purpose: AnyPurpose): boolean => (consentPurposes as readonly string[]).includes(purpose);

/** The database role of a purpose: what it may read is granted from the privacy registry. */
export const roleOf = (purpose: AnyPurpose): string => `purpose_${purpose.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
