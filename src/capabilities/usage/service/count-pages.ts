import { machine } from '../../../kernel/access/access.ts';
import { hasContractEnded } from '../../../kernel/db/contract-end.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { isUncounted, type PagePattern } from '../shared/pages.ts';
import { keepPageCounts } from './keep.ts';

/** Pages that were sent and are not yet in the database: by tenant, how often each. Nothing of who asked. */
const sent = remembered<string, Map<PagePattern, number>>();

export function countPage(tenantId: string, page: PagePattern): void {
  if (isUncounted(page)) return;
  const counts = sent.get(tenantId) ?? new Map<PagePattern, number>();
  counts.set(page, (counts.get(page) ?? 0) + 1);
  sent.set(tenantId, counts);
}

/** Adds what was counted to the sums of the day. What cannot be added now is lost: a sum is not worth keeping anybody waiting. */
export async function addCounted(): Promise<void> {
  const all = [...sent];
  sent.clear();
  for (const [tenantId, counts] of all) {
    if (await hasContractEnded(tenantId)) continue;
    await transact(machine(tenantId, 'service'), (call) =>
      keepPageCounts(
        call,
        [...counts].map(([page, loads]) => ({ page, loads })),
      ),
    );
  }
}
