import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { offeredVersion } from '../../subscription/public.ts';
import { terms } from '../terms.ts';
import { filled, siteWords } from './words.ts';

/** The agreement that is offered now, with its version and date. */
export function termsBody(locale: Locale): Html {
  const words = siteWords(locale);
  const offered = terms[offeredVersion()];
  if (offered === undefined) throw new Error(`Nothing is written of the agreement ${offeredVersion()}`);
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(offered.date),
  );
  const clauses = offered.clauses[locale].map(
    ({ title, says }, at) => html`<h2>${String(at + 1)}. ${title}</h2>${join(says.map((text) => html`<p>${text}</p>`))}`,
  );
  return html`<div class="start"><h1>${words.termsTitle}</h1><p>${filled(words.termsVersion, { version: offeredVersion(), date })}</p></div><article class="text">${join(clauses)}</article>`;
}
