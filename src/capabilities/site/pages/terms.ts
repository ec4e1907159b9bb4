import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { documentsOfVersion, type OfferedDocument, offeredVersion, versionsOffered } from '../../subscription/public.ts';
import { filled, siteWords } from './words.ts';

/** The agreement and the processing agreement with their fingerprints, as they are offered now or were in an earlier version; undefined where there was none. */
export function termsBody(locale: Locale, version: string = offeredVersion()): Html | undefined {
  const words = siteWords(locale);
  const documents = documentsOfVersion(version);
  if (documents === undefined) return undefined;
  const isOffered = version === offeredVersion();
  return html`<div class="start"><h1>${words.termsTitle}</h1><p>${isOffered ? words.termsLead : words.termsEarlier}</p>${contents(documents, locale)}</div>
${join(documents.map((document) => documentPart(document, locale)))}${otherVersions(version, locale)}`;
}

const contents = (documents: readonly OfferedDocument[], locale: Locale): Html =>
  html`<ul class="contents">${join(documents.map(({ kind }) => html`<li><a href="#${kind}">${siteWords(locale).documents[kind]}</a></li>`))}</ul>`;

function documentPart({ kind, version, wording, fingerprint }: OfferedDocument, locale: Locale): Html {
  const words = siteWords(locale);
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { dateStyle: 'long', timeZone: 'UTC' });
  const print = fingerprint.toString('hex');
  const facts = filled(words.termsVersion, { version, date: date.format(new Date(wording.date)) });
  const clauses = wording.clauses[locale].map(
    ({ title, says }, at) => html`<h3>${String(at + 1)}. ${title}</h3>${join(says.map((text) => html`<p>${text}</p>`))}`,
  );
  const annex = kind === 'processing' ? html`<p class="more"><a href="/privacy/processing/${locale}">${words.annex}</a></p>` : html``;
  return html`<article class="band text" id="${kind}" aria-labelledby="${kind}-title"><h2 id="${kind}-title">${words.documents[kind]}</h2>
<p class="facts">${facts} ${words.fingerprint} <code title="${print}">${print.slice(0, 16)}</code></p>${join(clauses)}${annex}</article>`;
}

function otherVersions(shown: string, locale: Locale): Html {
  const others = versionsOffered().filter((version) => version !== shown);
  if (others.length === 0) return html``;
  const links = others.map((version) => html`<li><a href="/terms/${locale}?version=${version}">${version}</a></li>`);
  return html`<section class="band text" aria-labelledby="versions"><h2 id="versions">${siteWords(locale).otherVersions}</h2><ul>${join(links)}</ul></section>`;
}
