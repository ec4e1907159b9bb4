import { type Call, keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { lockCursor } from '../../../kernel/events/read.ts';
import { openTicketsOf } from '../../tickets/public/led.ts';
import { ticketsWithClocks, workspacesWithLevels } from '../queries/clocks.ts';
import { keepClocksOf } from './keep.ts';

const atOnce = 500;
const beginning = '00000000-0000-0000-0000-000000000000';

type Page = (call: Call, after: string) => Promise<readonly { readonly id: string }[]>;

/** Writes how clocks stand anew out of the log, of open tickets and of those that have a clock; gives how many rows said something else. */
export async function repairClocks(tenantId: string): Promise<number> {
  const workspaces = await transact(keeper(tenantId, 'service'), ({ tx }) => workspacesWithLevels(tx));
  if (workspaces.length === 0) return 0;
  const open: Page = ({ tx }, after) => openTicketsOf(tx, workspaces, after, atOnce);
  const kept: Page = ({ tx }, after) => ticketsWithClocks(tx, after, atOnce);
  return (await repairAll(tenantId, open)) + (await repairAll(tenantId, kept));
}

async function repairAll(tenantId: string, page: Page): Promise<number> {
  let mended = 0;
  for (let after: string | undefined = beginning; after !== undefined; ) {
    const from: string = after;
    const done = await transact(keeper(tenantId, 'service'), (call) => repairSome(call, from, page));
    mended += done.mended;
    after = done.last;
  }
  return mended;
}

/** Behind whoever follows the log, so that no row is written by an older reading than the one it has. */
async function repairSome(call: Call, after: string, page: Page): Promise<{ mended: number; last: string | undefined }> {
  await lockCursor(call, 'sla.clocks');
  const ids = (await page(call, after)).map(({ id }) => id);
  return { mended: ids.length === 0 ? 0 : await keepClocksOf(call, ids), last: ids.at(-1) };
}
