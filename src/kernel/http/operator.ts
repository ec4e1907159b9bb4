import { setting } from '../db/installation.ts';

type Kept = { tenantId: string | undefined; until: number };

const kept: Kept = { tenantId: undefined, until: 0 };
const keptFor = 60_000;

/** The tenant of whoever runs this installation: its policy is the installation's. Set once, so an answer is kept for a minute. */
export async function operatorTenant(): Promise<string | undefined> {
  if (kept.until > performance.now() && kept.tenantId !== undefined) return kept.tenantId;
  kept.tenantId = (await setting<{ tenantId: string }>('operator'))?.tenantId;
  kept.until = performance.now() + keptFor;
  return kept.tenantId;
}

/** For tests and after the operator was set. */
export const forgetOperator = (): void => {
  kept.until = 0;
};
