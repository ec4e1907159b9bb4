import { keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { removeApart } from '../../../kernel/files/apart.ts';
import { countApart, forgetBytes, strayBytes } from '../store-files.ts';

const twoDays = 2 * 86_400_000;

/** Removes bytes that no case has, or has no more: first from the storage, then the note of them, so that what is cut off between is found again. */
export async function removeStrays(tenantId: string): Promise<void> {
  const machine = keeper(tenantId, 'service');
  const strays = await transact(machine, ({ tx }) => strayBytes(tx, new Date(tx.now.getTime() - twoDays)));
  for (const id of strays) {
    await removeApart({ tenantId, id });
    await transact(machine, ({ tx }) => forgetBytes(tx, id));
  }
}

/** What the plan counts of these bytes: once a day and in whole steps, so that the sum of all storage tells of no case. */
export const countStorage = (tenantId: string): Promise<unknown> => transact(keeper(tenantId, 'service'), ({ tx }) => countApart(tx));
