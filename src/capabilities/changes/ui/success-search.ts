export const spans = [30, 90, 365] as const;
export const groupings = ['model', 'service', 'team'] as const;
export const counts = [
  'closed',
  'closedSuccessful',
  'closedWithIssues',
  'closedUnsuccessful',
  'closedBackedOut',
  'irregular',
  'causing',
] as const;

/** A count that is looked behind: which, and of which model, service or team. */
export type Cell = { readonly what?: (typeof counts)[number] | undefined; readonly of?: string | undefined };
/** What of the figures is looked at; it stands in the address. */
export type AskedSuccess = Cell & {
  readonly by?: (typeof groupings)[number] | undefined;
  readonly days?: (typeof spans)[number] | undefined;
};

/** Reads an address; what nobody could have written there is left out. */
export function readSuccess(search: Record<string, unknown>): AskedSuccess {
  const by = groupings.find((one) => one === search['by']);
  const days = spans.find((one) => one === Number(search['days']));
  const what = counts.find((one) => one === search['what']);
  const of = typeof search['of'] === 'string' && search['of'].length <= 60 ? search['of'] : undefined;
  return {
    ...(by === undefined ? {} : { by }),
    ...(days === undefined ? {} : { days }),
    ...(what === undefined ? {} : { what }),
    ...(of === undefined ? {} : { of }),
  };
}
