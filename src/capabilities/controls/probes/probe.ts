import type { Tx } from '../../../kernel/db/tx.ts';
import type { Purpose } from '../../../kernel/shared/purposes.ts';
import type { Finding } from '../shared/catalog.ts';

/** Every tenant of the installation; few may ask for them, so the composition root hands them over. */
export type Tenants = () => Promise<readonly { readonly id: string }[]>;

/** Looks at one measure of the installation. What dials or reads files does so outside of any transaction. */
export type Probe = (look: Look) => Promise<Finding>;

export type Look = {
  readonly tenantId: string;
  /** Everybody whose log there is. */
  readonly tenants: Tenants;
  readonly now: Date;
  /** Asks the operator's own rows in one short transaction. */
  readonly ask: <T>(question: (tx: Tx) => Promise<T>, purpose?: Purpose) => Promise<T>;
};
