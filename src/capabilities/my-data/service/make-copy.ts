import { Readable } from 'node:stream';
import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { storeFile } from '../../../kernel/files/files.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import type { Holding } from '../../../kernel/privacy/walk.ts';
import { personById } from '../../directory/public.ts';
import { archive } from '../copy/archive.ts';
import { type Gathered, gather, wordsOf } from '../copy/collect.ts';
import { readyLetter } from '../letters.ts';
import { mayMake } from '../policy.ts';
import { type CopyRow, copyById, itemsOf, lockCopy } from '../queries.ts';
import { type Provider, recipientsOf } from '../recipients.ts';
import { insertItems, readyCopy } from '../store.ts';
import { answerRights } from './answer-rights.ts';

const day = 86_400_000;
/** How long a copy can be fetched. */
const daysThere = 7;

/** What the register tells: where something is held, and to whom it may go. */
type Register = { readonly holdings: readonly Holding[]; readonly providers: readonly Provider[] };

/**
 * Makes what was asked for. Begun again after a crash it begins anew: what was stored before and never named is an orphan, and of two that
 * finish the second changes nothing.
 */
export async function makeCopy(tenantId: string, id: string, { holdings, providers }: Register): Promise<void> {
  const actor = keeper(tenantId, 'service');
  const [copy, person] = await transact(actor, async ({ tx }) => {
    const found = await copyById(tx, id);
    return [found, found === undefined ? undefined : await personById(tx, found.personId)] as const;
  });
  if (copy === undefined || copy.readyAt !== null || person === undefined) return;
  const gathered = await contentsOf(tenantId, copy, holdings);
  const recipients = await recipientsOf(actor, copy.personId, providers);
  const order = { ...gathered, recipients, whose: { tenantId, personId: copy.personId }, kind: copy.kind, locale: localeOf(person.locale) };
  const madeAt = await transact(actor, async ({ tx }) => tx.now);
  const stored = await storeFile(actor, Readable.from(await archive({ ...order, madeAt })));
  const origin = await originOfTenant(tenantId);
  await transact(actor, (call) =>
    finish(call, {
      copy,
      fileId: stored.id,
      waiting: gathered.waiting,
      entries: entriesIn(gathered),
      address: `${origin}/me/privacy/copy`,
    }),
  );
}

const entriesIn = ({ tables }: Gathered): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

async function contentsOf(tenantId: string, copy: CopyRow, holdings: readonly Holding[]): Promise<Gathered> {
  const whose = { tenantId, personId: copy.personId };
  if (copy.kind !== 'released') {
    const gathered = await gather(holdings, whose, copy.kind);
    // What one takes elsewhere is what one gave; what others wrote belongs to the copy.
    return copy.kind === 'portable' ? { ...gathered, waiting: [] } : gathered;
  }
  const actor = keeper(tenantId, 'service');
  const items = (await transact(actor, ({ tx }) => itemsOf(tx, copy.ofId ?? ''))).filter(({ decision }) => decision === 'released');
  const words = await wordsOf(actor, holdings, whose, items);
  const tables = holdings.map((holding) => ({
    holding: { ...holding, beside: [] },
    rows: items.filter(({ source }) => source === holding.table).flatMap((item) => pick(words.get(item))),
  }));
  return { tables: tables.filter(({ rows }) => rows.length > 0), waiting: [] };
}

const pick = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

type Made = {
  readonly copy: CopyRow;
  readonly fileId: string;
  readonly waiting: Gathered['waiting'];
  readonly entries: number;
  readonly address: string;
};

async function finish(call: Call, { copy, fileId, waiting, entries, address }: Made): Promise<void> {
  const { tx, actor } = call;
  const now = await lockCopy(tx, copy.id);
  if (now === undefined || now.readyAt !== null) return;
  const endsAt = new Date(tx.now.getTime() + daysThere * day);
  await readyCopy(tx, permitNew({ id: copy.id, fileId, endsAt, entries }, 'make', mayMake(actor)));
  if (waiting.length > 0) await insertItems(tx, permitNew({ copyId: copy.id, items: waiting }, 'make', mayMake(actor)));
  const person = await personById(tx, copy.personId);
  if (person?.active) {
    const letter = write(readyLetter, person.locale, { address, days: daysThere });
    await enqueueMail(call, { personId: person.id, address: person.email, letter });
  }
  tx.emit({ type: 'dataCopy.made', objectId: copy.id, facts: { kind: copy.kind, waiting: waiting.length, entries } });
  await answerRights(call, copy.id);
}
