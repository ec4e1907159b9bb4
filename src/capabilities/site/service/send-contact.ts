import { Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import { countVisit } from '../../sign-in/public.ts';
import type { ContactForm } from '../pages/contact.ts';
import type { Shown } from '../pages/shown.ts';
import { filled, siteWords } from '../pages/words.ts';
import { Contact, fromForm, receiver, takeIn } from './contact.ts';
import { textsIn, wrongIn } from './typed.ts';

type Sent = { readonly sent: string } | { readonly form: ContactForm; readonly status: 422 | 429 };

/** Takes what the form brings: a request with its number, or the form again with what is wrong. */
export async function sendContact(body: unknown, shown: Shown, network: string): Promise<Sent> {
  const words = siteWords(shown.locale);
  const values = textsIn(body);
  const { success, data, error } = Contact.safeParse(values);
  if (!success) return { status: 422, form: { values, wrong: wrongIn(error, words.wrong), notice: words.notSent } };
  const operator = await operatorTenant();
  if (operator === undefined) throw new Refusal('not_found', 'There is nothing at this address');
  const minutes = await countVisit('contact', { tenantId: operator, email: data.email, network });
  if (minutes > 0) return { status: 429, form: { values, wrong: {}, notice: filled(words.tooMany, { minutes }) } };
  const title = `${words.topics[data.topic]}: ${data.message.split(/\s+/).join(' ').slice(0, 80)}`;
  const sent = await transact(receiver(operator), (call) =>
    takeIn(call, fromForm(data, { title, locale: shown.locale, service: shown.serviceName }, call.tx.now)),
  );
  return { sent };
}
