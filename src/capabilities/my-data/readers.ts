import type { Actor } from '../../kernel/access/access.ts';
import type { Holding } from '../../kernel/privacy/walk.ts';
import { type Purpose, purposes } from '../../kernel/shared/purposes.ts';

/**
 * The same actor under the purpose for which a table is held; what rests on consent is read to answer its person, under their rights. Upkeep
 * knows of some rows only how old they are.
 */
export const readerOf = (actor: Actor, { purposes: served }: Holding): Actor => ({ ...actor, purpose: purposeOf(served) });

const purposeOf = (served: Holding['purposes']): Purpose =>
  purposes.find((purpose) => purpose !== 'upkeep' && served.includes(purpose)) ?? 'service';
