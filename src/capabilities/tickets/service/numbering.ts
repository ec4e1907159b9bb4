import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { NumberingReply } from '../contract-work.ts';
import { prefixesOf, prefixNamed, widthsOf } from '../queries/numbering.ts';
import { defaultFormats, formatNumber } from '../shared/numbers.ts';
import { type TicketType, ticketTypes } from '../shared/types.ts';
import { beginPrefix, endPrefix, endWidth, setWidth } from '../store/numbering.ts';
import { workspaceFor } from './machines.ts';

/** What numbers of each type look like, and what stood before them earlier. */
export async function seeNumbering(call: Call, id: string): Promise<NumberingReply> {
  await workspaceFor(call, { id });
  return await replyOf(call, id);
}

async function replyOf({ tx }: Call, id: string): Promise<NumberingReply> {
  const [prefixes, widths] = await Promise.all([prefixesOf(tx, id), widthsOf(tx, id)]);
  const items = ticketTypes.map((type) => {
    const own = prefixes.filter((row) => row.type === type);
    const usual = defaultFormats[type];
    const { prefix = null } = own.find(({ current }) => current) ?? {};
    const { digits = usual.padding } = widths.find((row) => row.type === type) ?? {};
    const earlier = own.filter(({ current }) => !current).map((row) => row.prefix);
    const example = formatNumber({ prefix: prefix ?? usual.prefix, padding: digits }, 1);
    return { type, prefix, usual: usual.prefix, digits, usualDigits: usual.padding, example, earlier };
  });
  return { items };
}

type Look = { prefix: string | null; digits: number };
type Which = { id: string; type: TicketType };
type Wanted = Which & { prefix: string | null; digits?: number | undefined };

/** New tickets get prefix and width; those that are there keep the number that people wrote down. */
export async function setNumbering(call: Call, { id, type, prefix, digits }: Wanted): Promise<NumberingReply> {
  await workspaceFor(call, { id }, sql`for update`);
  const wanted = prefix === defaultFormats[type].prefix ? null : prefix;
  if (wanted !== null) await refuseTaken(call, { id, type, prefix: wanted });
  const before = lookOf(await replyOf(call, id), type);
  const next = { prefix: wanted, digits: digits ?? before.digits };
  await keep(call, { id, type }, next);
  if (!sameJson(before, next)) tell(call, { id, type }, before, next);
  return await replyOf(call, id);
}

function lookOf({ items }: NumberingReply, wanted: TicketType): Look {
  const found = items.find(({ type }) => type === wanted);
  return { prefix: found?.prefix ?? null, digits: found?.digits ?? defaultFormats[wanted].padding };
}

async function keep({ tx }: Call, { id, type }: Which, { prefix, digits }: Look): Promise<void> {
  const place = permitNew({ workspaceId: id, type }, 'setNumbering', true);
  await endPrefix(tx, place);
  if (prefix !== null) await beginPrefix(tx, { ...place, id: newId(tx.now.getTime()), prefix });
  await (digits === defaultFormats[type].padding ? endWidth(tx, place) : setWidth(tx, { ...place, digits }));
}

const tell = ({ tx }: Call, { id, type }: Which, from: Look, to: Look): void =>
  tx.emit({ type: 'numbers.changed', objectId: id, facts: { ticketType: type }, payloads: [{ subjectId: id, content: { from, to } }] });

/** One prefix means one type in one workspace: a number must never be read in two ways. */
async function refuseTaken({ tx }: Call, { id, type, prefix }: Which & { prefix: string }): Promise<void> {
  const isUsual = Object.values(defaultFormats).some((format) => format.prefix === prefix);
  const owner = isUsual ? undefined : await prefixNamed(tx, prefix, sql`for update`);
  if (!isUsual && (owner === undefined || (owner.workspaceId === id && owner.type === type))) return;
  throw new Refusal('wrong_input', 'This prefix means other tickets already', {
    errors: [{ pointer: '/prefix', reason: `${prefix} is or was the prefix of other tickets`, fix: 'Choose another one.' }],
    next: 'Choose another prefix.',
  });
}
