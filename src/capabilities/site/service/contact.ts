import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../../kernel/access/access.ts';
import { type Call, machine } from '../../../kernel/access/access.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { importedPeople, personById } from '../../directory/public.ts';
import { askedFromOutside } from '../../rights/public.ts';
import { type IntakeChannel, openRequestFor } from '../../tickets/public/asked.ts';
import { knownOrigins } from '../../tickets/public/lives.ts';
import { acknowledgement } from '../letters.ts';
import { topics } from '../pages/contact.ts';

export const Contact = z.object({
  topic: z.enum(topics),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  message: z.string().trim().min(1).max(10_000),
});
export type Contact = z.infer<typeof Contact>;

/** Whoever takes in what outsiders write: a machine that may open requests and note who asked. */
export const receiver = (tenantId: string): Actor => ({
  ...machine(tenantId, 'service'),
  holdings: [
    { role: 'tenantAdmin', workspaceId: null },
    { role: 'agent', workspaceId: null },
  ],
});

export type Written = {
  readonly channel: IntakeChannel;
  readonly from: { readonly name: string; readonly email: string };
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly locale: Locale;
  /** By which the same thing is known if it comes twice. */
  readonly origin: string;
  readonly service: string;
  /** False where an answer would go to a machine (RFC 3834). */
  readonly answers: boolean;
};

/** The tag of what somebody writes about their own data. */
export const aboutData = 'privacy';

/** The installation itself, when it tries its own ways in. Nothing is ever delivered below `.invalid` (RFC 6761, 6.4). */
export const probing = { name: 'Daily probe', email: 'probe@probe.invalid' } as const;

/** Makes a request of what somebody outside wrote, and writes them its number; of what came before it gives the number that it has. */
export async function takeIn(call: Call, written: Written): Promise<string> {
  const { tx } = call;
  const known = (await knownOrigins(tx, [written.origin])).get(written.origin);
  if (known !== undefined) return known.number;
  const { email, name } = written.from;
  const [givenName = name, ...rest] = name.split(' ');
  const ids = await importedPeople(call, [{ email, givenName, familyName: rest.join(' ') }], 'contact');
  const person = await personById(tx, ids.get(email.toLowerCase()) ?? '');
  if (person === undefined) throw new Error('Who wrote is not there');
  const tags = email === probing.email ? [...written.tags, 'probe'] : written.tags;
  // About their own data: to those who answer for privacy, with the day of the law, which no closed hour moves.
  const asked = written.tags.includes(aboutData) ? await askedFromOutside(call) : undefined;
  const number = await openRequestFor(call, { ...written, tags, description: written.text, for: person, by: asked?.requestTypeId });
  if (!written.answers || email.endsWith('.invalid')) return number;
  const { locale, service } = written;
  const letter = write(acknowledgement, locale, { name: name === '' ? email : name, service, number, due: asked?.dueIn(locale) });
  await enqueueMail(call, { personId: person.id, address: email, letter });
  return number;
}

/** What the form brings: pressed twice it is one request. */
export const fromForm = (
  { topic, name, email, message }: Contact,
  words: { title: string; locale: Locale; service: string },
  now: Date,
): Written => ({
  channel: 'form',
  from: { name, email },
  title: words.title,
  text: message,
  tags: topic === 'privacy' ? ['contact', aboutData] : ['contact', topic],
  locale: words.locale,
  origin: `form:${createHash('sha256')
    .update(JSON.stringify([topic, email.toLowerCase(), message, now.toISOString().slice(0, 10)]))
    .digest('base64url')}`,
  service: words.service,
  answers: true,
});
