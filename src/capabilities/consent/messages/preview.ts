import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { type Locale, locales } from '../../../kernel/i18n/locale.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import type { News, PreviewReply } from '../contract-messages.ts';
import { mayTell } from '../policy.ts';
import { askedLetters } from './letters.ts';
import { choicesAt } from './send.ts';

/** The letter as readers of each language would get it, by the wording that is sent; the way out is each letter's own, and shown shortened. */
export async function previewNews({ tx, actor }: Call, news: News): Promise<PreviewReply> {
  if (!mayTell(actor)) throw new Refusal('forbidden', 'This is not open to you');
  const named = await tx.row<{ service: string }>(
    sql`select coalesce(b.name, t.name) as service from installation.tenant t left join app.branding b on b.tenant_id = t.id where t.id = ${tx.tenantId}`,
    'consent.service-name',
  );
  const origin = await originOfTenant(tx.tenantId);
  const ways = { service: named?.service ?? '', leave: `${origin}/unsubscribe/…`, choices: choicesAt(origin) };
  return { letters: locales.map((language) => letterIn(language, news, ways)) };
}

type Ways = { readonly service: string; readonly leave: string; readonly choices: string };

function letterIn(language: Locale, { class: messageClass, title, body, de }: News, ways: Ways): PreviewReply['letters'][number] {
  const facts = { ...ways, ...(language === 'de' && de !== undefined ? de : { title, body }) };
  const { subject, paragraphs, promotion = [] } = askedLetters[messageClass][language](facts);
  return { language, subject, paragraphs: paragraphs.map(({ text }) => text), foot: promotion.map(({ text }) => decodeURI(text)) };
}
