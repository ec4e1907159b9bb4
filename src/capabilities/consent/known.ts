import { now } from '../../kernel/clock/clock.ts';
import { remembered } from '../../kernel/db/remembered.ts';
import type { ConsentPurpose } from '../../kernel/shared/purposes.ts';

type Known = { readonly allowed: Promise<boolean>; readonly at: number };

/** By tenant and person, then by what they were asked. */
const known = remembered<string, Map<ConsentPurpose, Known>>();
const mostKnown = 20_000;
/** Milliseconds after which a word that another process took is heard here; in this one it is at once. */
const knownFor = 10_000;

export type Asked = { readonly tenantId: string; readonly personId: string; readonly purpose: ConsentPurpose };

const keyOf = ({ tenantId, personId }: Omit<Asked, 'purpose'>): string => `${tenantId} ${personId}`;

/** What was read at most ten seconds ago, or is read now. */
export function knownOr(asked: Asked, read: () => Promise<boolean>): Promise<boolean> {
  const key = keyOf(asked);
  const own = known.get(key) ?? new Map<ConsentPurpose, Known>();
  const found = own.get(asked.purpose);
  const at = now().getTime();
  // A clock that was moved back must not keep a word for the days in between.
  if (found !== undefined && Math.abs(at - found.at) < knownFor) return found.allowed;
  if (known.size >= mostKnown) known.clear();
  const allowed = read();
  known.set(key, own.set(asked.purpose, { allowed, at }));
  allowed.catch(() => own.delete(asked.purpose));
  return allowed;
}

/** Somebody said something: what was known of them is asked anew. */
export const forgetKnown = (whose: Omit<Asked, 'purpose'>): boolean => known.delete(keyOf(whose));
