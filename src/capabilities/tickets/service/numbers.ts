import { type Call, machine } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { log } from '../../../kernel/log/log.ts';
import type { TicketType } from '../shared/types.ts';
import { reserveNumbers } from '../store/numbers.ts';

type Block = { next: number; end: number; refilling: boolean };

const size = 100;
const low = 50;
const blocks = new Map<string, Block>();

/**
 * The next number of a type. Taken from a block that this process reserved in a transaction of its own, so that creating never waits for
 * another creation; a block that a crash leaves unused is a gap, and gaps are allowed. Without a block, which is at the first ticket and
 * when one runs dry, the number is reserved in the caller's transaction: waiting there for a second connection could lock up the pool.
 */
export async function nextNumber({ tx }: Call, type: TicketType): Promise<number> {
  const block = blockOf(tx.tenantId, type);
  if (block.end - block.next < low) refill(tx.tenantId, type, block);
  if (block.next >= block.end) return await reserveNumbers(tx, type, 1);
  block.next += 1;
  return block.next - 1;
}

function blockOf(tenantId: string, type: TicketType): Block {
  const key = `${tenantId}/${type}`;
  const block = blocks.get(key) ?? { next: 0, end: 0, refilling: false };
  blocks.set(key, block);
  return block;
}

function refill(tenantId: string, type: TicketType, block: Block): void {
  if (block.refilling) return;
  block.refilling = true;
  reserved(tenantId, type)
    .then((first) => Object.assign(block, { next: first, end: first + size, refilling: false }))
    .catch((fault: unknown) => {
      // The next ticket reserves its own number, so nobody waits for this one.
      block.refilling = false;
      log.fault('A block of numbers could not be reserved', fault);
    });
}

const reserved = (tenantId: string, type: TicketType): Promise<number> =>
  transact(machine(tenantId, 'service'), ({ tx }) => reserveNumbers(tx, type, size));
