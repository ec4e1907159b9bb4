/** Kinds of data that the service does without, so that a person allows or denies each. */
export const optionalCategories = ['phone', 'address', 'network'] as const;
export type OptionalCategory = (typeof optionalCategories)[number];
