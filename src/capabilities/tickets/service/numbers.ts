import { setTimeout as wait } from 'node:timers/promises';
import { type Call, machine } from '../../../kernel/access/access.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { log } from '../../../kernel/log/log.ts';
import type { TicketType } from '../shared/types.ts';
import { reserveNumbers } from '../store/numbers.ts';

type Range = { next: number; readonly end: number };
/** What is being given out, and what follows when that is used up. */
type Block = { now: Range; spare: Range | undefined; refilling: Promise<void> | undefined };

const size = 100;
const low = 50;
const patience = 100;
const blocks = remembered<string, Block>();

/**
 * The next number of a type. Taken from a block that this process reserved in a transaction of its own, so that creating never waits for
 * another creation; a block that a crash leaves unused is a gap, and gaps are allowed. Without a block, which is at the first ticket and
 * when one runs dry, the number is reserved in the caller's transaction. Who comes while a block is on its way waits a moment for it, so
 * that numbers follow time, but no longer: its connection may be the one that the block waits for.
 */
export async function nextNumber({ tx }: Call, type: TicketType): Promise<number> {
  const block = blockOf(tx.tenantId, type);
  if (block.refilling !== undefined && left(block) === 0) await Promise.race([block.refilling, wait(patience)]);
  const number = taken(block) ?? (await reserveNumbers(tx, type, 1));
  if (left(block) < low) refill(tx.tenantId, type, block);
  return number;
}

const left = ({ now, spare }: Block): number => now.end - now.next + (spare === undefined ? 0 : spare.end - spare.next);

function taken(block: Block): number | undefined {
  if (block.now.next >= block.now.end && block.spare !== undefined) Object.assign(block, { now: block.spare, spare: undefined });
  if (block.now.next >= block.now.end) return undefined;
  block.now.next += 1;
  return block.now.next - 1;
}

function blockOf(tenantId: string, type: TicketType): Block {
  const key = `${tenantId}/${type}`;
  const block = blocks.get(key) ?? { now: { next: 0, end: 0 }, spare: undefined, refilling: undefined };
  blocks.set(key, block);
  return block;
}

function refill(tenantId: string, type: TicketType, block: Block): void {
  if (block.refilling !== undefined) return;
  block.refilling = reserved(tenantId, type)
    .then((next) => void Object.assign(block, { spare: { next, end: next + size }, refilling: undefined }))
    .catch((fault: unknown) => {
      // The next ticket reserves its own number, so nobody waits for this one.
      block.refilling = undefined;
      log.fault('A block of numbers could not be reserved', fault);
    });
}

const reserved = (tenantId: string, type: TicketType): Promise<number> =>
  transact(machine(tenantId, 'service'), ({ tx }) => reserveNumbers(tx, type, size));
