import type { Tx } from '../../kernel/db/tx.ts';

/** A tenant has one policy: the log knows it by the tenant's own identifier. */
export const tenantObject = ({ tenantId }: Tx): string => tenantId;
