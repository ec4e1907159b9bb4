import { setting } from '../db/installation.ts';
import { remembered } from '../db/remembered.ts';

type Kept = { readonly tenantId: string; readonly until: number };

const kept = remembered<'operator', Kept>();
const keptFor = 60_000;

/** The tenant of whoever runs this installation: its policy is the installation's. Set once, so an answer is kept for a minute. */
export async function operatorTenant(): Promise<string | undefined> {
  const found = kept.get('operator');
  if (found !== undefined && found.until > performance.now()) return found.tenantId;
  const tenantId = (await setting<{ tenantId: string }>('operator'))?.tenantId;
  if (tenantId !== undefined) kept.set('operator', { tenantId, until: performance.now() + keptFor });
  return tenantId;
}

/** For tests and after the operator was set. */
export const forgetOperator = (): void => kept.clear();
