import { createHash } from 'node:crypto';
import { type Call, keeper, permitNew } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type Locale, localeOf } from '../../../kernel/i18n/locale.ts';
import { log } from '../../../kernel/log/log.ts';
import { bouncedLetter, tenantOfLetter } from '../../../kernel/mail/bounced.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import type { Arrived } from '../../../kernel/mail/receive.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { operatorSettings } from '../../policy/public.ts';
import { countVisit } from '../../sign-in/public.ts';
import { notByMail } from '../letters.ts';
import { mayFound } from '../policy.ts';
import { aboutData, receiver, takeIn } from '../service/contact.ts';
import { type Bounce, namesCase, type Reading, readMail } from './reading.ts';
import { claimMail, forgetMail, insertMail, type KeptRow, markKept, type Reason, waitingMail } from './store.ts';

/** Keeps a mail as it came, and only then says that it arrived. */
export async function keepMail(operator: string, mail: Arrived): Promise<string> {
  return await transact(keeper(operator, 'service'), async ({ tx, actor }) => {
    const id = newId(tx.now.getTime());
    await insertMail(tx, permitNew({ ...mail, id }, 'keep', mayFound(actor)));
    return id;
  });
}

const mostTries = 5;

/** Understands what waits, one after the other; what fails five times stays and is shown. */
export async function takeWaiting(operator: string): Promise<void> {
  for (const id of await transact(keeper(operator, 'service'), ({ tx }) => waitingMail(tx))) await takeOne(operator, id);
}

export async function takeOne(operator: string, id: string): Promise<void> {
  const row = await transact(keeper(operator, 'service'), ({ tx, actor }) => claimMail(tx, permitNew({ id }, 'keep', mayFound(actor))));
  if (row === undefined) return;
  try {
    await take(operator, row);
  } catch (fault) {
    log.fault('mail not understood', fault, { tenantId: operator, job: 'site.mail' });
    if (row.attempts >= mostTries) await stay(operator, id, 'unreadable');
  }
}

async function take(operator: string, row: KeptRow): Promise<void> {
  const mail = await readMail(row.raw, row.sender).catch(() => undefined);
  if (mail === undefined || (mail.from === undefined && mail.bounce === undefined))
    return void (await stay(operator, row.id, 'unreadable'));
  if (mail.bounce !== undefined) return await takeBounce(operator, row, mail.bounce);
  if (answersCase.test(mail.subject) || (mail.isMachine && namesCase(mail.subject))) return await refuseAnswer(operator, row, mail);
  if (mail.isMachine) return void (await stay(operator, row.id, 'machine'));
  await takeLetter(operator, row, mail);
}

const stay = (operator: string, id: string, reason: Reason): Promise<number> =>
  transact(keeper(operator, 'service'), ({ tx, actor }) => markKept(tx, permitNew({ id, reason }, 'keep', mayFound(actor))));

/** A letter of ours came back: whoever looks after what does not arrive is told, and a campaign counts it. */
async function takeBounce(operator: string, row: KeptRow, { letters, isFinal, status, isOfCase }: Bounce): Promise<void> {
  const tenants = await Promise.all(letters.map(async (id) => ({ id, tenantId: await tenantOfLetter(operator, id) })));
  const ours = tenants.flatMap(({ id, tenantId }) => (tenantId === undefined ? [] : [{ id, tenantId }]));
  // Of a case it would tell whom there is one for, to whoever minds what arrives: then nothing of it stays.
  if (ours.length === 0 && !isOfCase) return void (await stay(operator, row.id, 'unknownLetter'));
  const mentioned = row.raw.toString('latin1').toLowerCase();
  for (const { id, tenantId } of isFinal ? ours : [])
    await transact(keeper(tenantId, 'service'), (call) => bouncedLetter(call, { id, status: status ?? 'undeliverable', mentioned }));
  await transact(keeper(operator, 'service'), ({ tx, actor }) => forgetMail(tx, permitNew({ id: row.id }, 'keep', mayFound(actor))));
}

/**
 * What answers a letter about a confidential case: such letters begin with its reference, and nothing else of ours does. Before it stands what mail
 * programs put before an answer, and what a house puts before all that comes from outside: `Re: [EXTERNAL] [HRC-7K3QX9] …`. By its first
 * letter each of these is told from the others: whoever sends a long subject keeps nobody busy.
 */
const answersCase =
  /^(?:[^\s:()[\]*]{1,12}(?:\[\d{1,3}\])?\s?:\s*|\[[^[\]]{1,40}\]\s*|\([^()]{1,40}\)\s*|\*{3}[^*]{1,40}\*{3}\s*)+\[[A-Z]{2,5}-[2-9A-HJ-NP-Z]{6}\] /u;

/**
 * Of a case nobody reads by mail (decision 0030): whoever looks after what arrives here was not let in. So nothing of it is kept, and a person is told
 * that nobody has it; what a machine answers, away on leave, is nothing to anybody.
 */
async function refuseAnswer(operator: string, { id }: KeptRow, { from, text, isMachine }: Reading): Promise<void> {
  const isAnswered =
    from !== undefined && !isMachine && (await countVisit('contact', { tenantId: operator, email: from.email, network: 'mail' })) === 0;
  await transact(receiver(operator), async (call) => {
    if (isAnswered) await enqueueMail(call, { personId: null, address: from.email, letter: write(notByMail, localeIn(text), {}) });
    await forgetMail(call.tx, permitNew({ id }, 'keep', mayFound(call.actor)));
  });
}

const localeIn = (text: string): Locale => localeOf(/\b(und|nicht|ich|bitte|sehr geehrte)\b/i.test(text) ? 'de' : 'en');

/** By its id a mail is known when it comes twice; a probe is known by its own name. */
function originOf(messageId: string | undefined, raw: Buffer): string {
  const probed = /^<probe-([\w-]{10,40})@probe\.invalid>$/.exec(messageId ?? '')?.[1];
  return probed === undefined
    ? `mail:${createHash('sha256')
        .update(messageId ?? raw)
        .digest('base64url')}`
    : `probe:mail:${probed}`;
}

async function takeLetter(operator: string, row: KeptRow, { from, subject, text, messageId }: Reading): Promise<void> {
  if (from === undefined) return;
  const settings = await operatorSettings();
  const isPrivacy = row.recipient === settings.privacyEmail?.toLowerCase();
  const minutes = await countVisit('contact', { tenantId: operator, email: from.email, network: 'mail' });
  const written = {
    channel: 'mail' as const,
    from,
    title: subject === '' ? text.split('\n', 1)[0]?.slice(0, 80) || from.email : subject.slice(0, 200),
    text,
    tags: isPrivacy ? ['contact', aboutData] : ['contact'],
    locale: localeIn(text),
    origin: originOf(messageId, row.raw),
    service: settings.serviceName ?? '',
    answers: minutes === 0,
  };
  await transact(receiver(operator), async (call: Call) => {
    await takeIn(call, written);
    await forgetMail(call.tx, permitNew({ id: row.id }, 'keep', mayFound(call.actor)));
  });
}
