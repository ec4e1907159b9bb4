import type { ParsedMail } from 'mailparser';

/** What a mail tells: who wrote it, in words; whether a machine did; and which letter of ours came back. */
export type Reading = {
  readonly from: { readonly name: string; readonly email: string } | undefined;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string | undefined;
  readonly isMachine: boolean;
  readonly bounce: Bounce | undefined;
};

export type Bounce = {
  /** False for a delay: the letter may arrive yet. */
  readonly isFinal: boolean;
  /** Ids of our letters that stand in it, as Message-ID of what it gives back. */
  readonly letters: readonly string[];
  /** The enhanced status code (RFC 3463), if it names one. */
  readonly status: string | undefined;
  /** It gives back a letter about a confidential case. */
  readonly isOfCase: boolean;
};

/** A case is named by its reference in brackets, first in the subject of each letter about it: nothing else of ours has such a one. */
export const namesCase = (text: string): boolean => /\[[A-Z]{2,5}-[2-9A-HJ-NP-Z]{6}\]/.test(text);

const mostText = 20_000;

/** Reads a mail. Throws where nobody could. What it takes to read one is fetched with the first: 25 MiB that most processes never need. */
export async function readMail(raw: Buffer, sender: string): Promise<Reading> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, maxHtmlLengthToParse: 2_000_000 });
  const [from] = mail.from?.value ?? [];
  const email = from?.address?.trim().toLowerCase() ?? '';
  const whole = [raw.toString('latin1'), mail.text ?? '', ...mail.attachments.map(({ content }) => content.toString('latin1'))].join('\n');
  const isBounce = isReturned(mail, sender, whole);
  return {
    from: email === '' ? undefined : { email, name: from?.name.trim() ?? '' },
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim(),
    text: (mail.text ?? '').trim().slice(0, mostText),
    messageId: mail.messageId,
    isMachine: isBounce || isAutomatic(mail, sender, email),
    bounce: isBounce
      ? { isFinal: isFinal(whole), letters: lettersIn(whole), status: statusIn(whole), isOfCase: namesCase(whole) }
      : undefined,
  };
}

const header = (mail: ParsedMail, name: string): string => {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? '';
  return line.slice(line.indexOf(':') + 1).trim();
};

const systems = /^(mailer-?daemon|postmaster|mail-?daemon|mail-delivery|maildelivery|double-bounce|bounces?)\b/;
const returned =
  /undeliver|not deliver|could ?n.t be delivered|delivery (status|failure|failed|problem|notification|error|has failed|delay)|returned (mail|to sender)|returning message|mail (delivery|system error|could not)|failure notice|failed mail|delivery.*failed|warning: could not send|unzustellbar|non remis|devuelto|message you sent/i;

/** A report of delivery (RFC 3464), or what systems write that do not speak it; a report of anything else is none. */
function isReturned(mail: ParsedMail, sender: string, whole: string): boolean {
  const type = header(mail, 'content-type').toLowerCase();
  if (/report-type="?delivery-status/.test(type)) return true;
  if (/report-type="?(feedback-report|disposition-notification)/.test(type)) return false;
  if (header(mail, 'x-failed-recipients') !== '' || /^content-type:\s*message\/delivery-status/im.test(whole)) return true;
  const isSystem =
    systems.test(addressOf(mail)) ||
    /^"?mailer-daemon/i.test(header(mail, 'from')) ||
    (sender === '' && header(mail, 'auto-submitted') !== '');
  return isSystem && returned.test(`${mail.subject ?? ''}\n${(mail.text ?? '').slice(0, 2000)}`);
}

const addressOf = ({ from }: ParsedMail): string => from?.value[0]?.address?.toLowerCase() ?? '';

/** Written by no person: it gets no answer (RFC 3834, 2). */
function isAutomatic(mail: ParsedMail, sender: string, email: string): boolean {
  const said = (name: string): string => header(mail, name).toLowerCase();
  const submitted = said('auto-submitted');
  if (submitted !== '' && submitted !== 'no') return true;
  if (
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'feedback-id'].some(
      (name) => said(name) !== '',
    )
  )
    return true;
  if (/^(bulk|junk|list|auto_reply)/.test(said('precedence')) || said('return-path') === '<>') return true;
  if (/multipart\/report/.test(said('content-type'))) return true;
  return sender === '' || systems.test(email) || /^no-?reply\b/.test(email);
}

/** Our letters carry their id: RFC 5322, 3.6.4. */
const lettersIn = (whole: string): string[] => [
  ...new Set(
    [...whole.matchAll(/<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@candor>/gi)].map(([, id = '']) =>
      id.toLowerCase(),
    ),
  ),
];

const statusIn = (whole: string): string | undefined => /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(whole)?.[1];

/** A report says so by its fields; what is no report, by a code or by its words. */
function isFinal(whole: string): boolean {
  const actions = [...whole.matchAll(/^action:\s*(\w+)/gim)].map(([, action = '']) => action.toLowerCase());
  if (actions.length > 0) return actions.includes('failed');
  const status = statusIn(whole);
  if (status !== undefined) return status.startsWith('5');
  if (/\b(warning message only|will (be re)?try|still trying|not need to resend|temporar|delayed)\b/i.test(whole))
    return /\b5[0-5]\d[ -]/.test(whole);
  return true;
}
