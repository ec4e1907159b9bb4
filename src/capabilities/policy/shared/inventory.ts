/** Where something is kept, or goes. */
export const stores = ['database', 'log', 'cookie', 'browser', 'host'] as const;
export type Store = (typeof stores)[number];

/** What the register judges it to be. */
export const itemKinds = ['personal', 'closed', 'reference', 'derived', 'technical'] as const;

export const erasures = ['delete', 'nullify', 'tombstone', 'redactSpans', 'destroyKey', 'keep'] as const;
export const recordRoles = ['controller', 'processor'] as const;
