/** The closed list of what a transaction may be for; each is a database role `purpose_…`. There is no "other". */
export const purposes = ['service', 'security', 'administration', 'upkeep'] as const;
export type Purpose = (typeof purposes)[number];
