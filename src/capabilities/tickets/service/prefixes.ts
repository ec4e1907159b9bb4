import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { NumberingReply } from '../contract-work.ts';
import { prefixesOf, prefixNamed } from '../queries/prefixes.ts';
import { defaultFormats, formatNumber } from '../shared/numbers.ts';
import { type TicketType, ticketTypes } from '../shared/types.ts';
import { beginPrefix, endPrefix } from '../store/prefixes.ts';
import { workspaceFor } from './machines.ts';

/** What stands before the numbers of each type, and what stood there before. */
export async function seeNumbering(call: Call, id: string): Promise<NumberingReply> {
  await workspaceFor(call, { id });
  return await replyOf(call, id);
}

async function replyOf({ tx }: Call, id: string): Promise<NumberingReply> {
  const rows = await prefixesOf(tx, id);
  const items = ticketTypes.map((type) => {
    const own = rows.filter((row) => row.type === type);
    const prefix = own.find(({ current }) => current)?.prefix ?? null;
    const usual = defaultFormats[type];
    const earlier = own.filter(({ current }) => !current).map((row) => row.prefix);
    return { type, prefix, usual: usual.prefix, example: formatNumber({ ...usual, prefix: prefix ?? usual.prefix }, 1), earlier };
  });
  return { items };
}

type Wanted = { id: string; type: TicketType; prefix: string | null };

/** New tickets get the prefix; those that are there keep the number that people wrote down. */
export async function setPrefix(call: Call, { id, type, prefix }: Wanted): Promise<NumberingReply> {
  const { tx } = call;
  await workspaceFor(call, { id }, sql`for update`);
  const wanted = prefix === defaultFormats[type].prefix ? null : prefix;
  if (wanted !== null) await refuseTaken(call, { id, type, prefix: wanted });
  const place = permitNew({ workspaceId: id, type }, 'setPrefix', true);
  const before = (await prefixesOf(tx, id)).find((row) => row.type === type && row.current)?.prefix ?? null;
  await endPrefix(tx, place);
  if (wanted !== null) await beginPrefix(tx, { ...place, id: newId(tx.now.getTime()), prefix: wanted });
  if (before !== wanted)
    tx.emit({
      type: 'numbers.changed',
      objectId: id,
      facts: { ticketType: type },
      payloads: [{ subjectId: id, content: { from: { prefix: before }, to: { prefix: wanted } } }],
    });
  return await replyOf(call, id);
}

/** One prefix means one type in one workspace: a number must never be read in two ways. */
async function refuseTaken({ tx }: Call, { id, type, prefix }: Wanted & { prefix: string }): Promise<void> {
  const isUsual = Object.values(defaultFormats).some((format) => format.prefix === prefix);
  const owner = isUsual ? undefined : await prefixNamed(tx, prefix, sql`for update`);
  if (!isUsual && (owner === undefined || (owner.workspaceId === id && owner.type === type))) return;
  throw new Refusal('wrong_input', 'This prefix means other tickets already', {
    errors: [{ pointer: '/prefix', reason: `${prefix} is or was the prefix of other tickets`, fix: 'Choose another one.' }],
    next: 'Choose another prefix.',
  });
}
