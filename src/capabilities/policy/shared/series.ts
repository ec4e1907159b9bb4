/** Two chains of versions: the operator's policy of the service, and each tenant's own notice of what it decides. */
export const allSeries = ['policy', 'notice'] as const;
export type Series = (typeof allSeries)[number];
