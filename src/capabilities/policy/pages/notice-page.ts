import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import type { Instructed } from '../../directory/public.ts';
import { type DocumentPart, type PolicyDocument, sentencesOf } from '../compile/document.ts';
import type { Facts } from '../compile/facts.ts';
import { ofTenants } from '../compile/notice.ts';
import { optionalPart } from '../compile/notice-optional.ts';
import type { VersionRow } from '../queries.ts';
import { categoryWords } from '../words/categories.ts';
import { frame } from './frame.ts';
import { type Clock, dayOf } from './moments.ts';
import { type Page, plain, purposesOf } from './other-pages.ts';
import { retentionTable } from './tables.ts';
import { pageWords } from './words.ts';

type Tenant = { readonly name: string; readonly email: string | undefined; readonly instructed: readonly Instructed[] };

/** The notice of one tenant: the version in force, or what the software knows while the tenant has published none. */
export function noticePage(page: Page, tenant: Tenant, { current, clock }: { current: VersionRow | undefined; clock: Clock }): string {
  const words = pageWords(page.locale);
  const title = words.noticeOf.replaceAll('{tenant}', tenant.name);
  const said = current === undefined ? unpublished(page, tenant) : published(current, page.facts, { clock, tenant });
  const body = html`<main id="main" class="single"><article>${head(title, current, clock)}${said}
<section><p><a href="/privacy/${page.locale}">${words.servicePolicy}</a></p></section></article></main>`;
  return frame({ locale: page.locale, serviceName: page.serviceName, title, path: '/privacy/notice', body });
}

function head(title: string, current: VersionRow | undefined, clock: Clock): Html {
  const words = pageWords(clock.locale);
  if (current === undefined) return html`<header class="head"><h1>${title}</h1></header>`;
  const { number, effectiveAt, hash } = current;
  const print = hash.toString('hex');
  return html`<header class="head"><h1>${title}</h1><div class="facts"><span>${words.version} ${String(number)}, ${words.inForceSince} ${dayOf(effectiveAt, clock)}</span><a href="/privacy/notice/versions/${clock.locale}">${words.allVersions}</a><span>${words.fingerprint} <code title="${print}">${print.slice(0, 16)}</code></span></div></header>`;
}

type Now = { readonly clock: Clock; readonly tenant: Tenant };

function published({ document }: VersionRow, facts: Facts, { clock: { locale }, tenant }: Now): Html {
  const known = new Set(document.facts.categories.map(({ key }) => key));
  const beyond = ofTenants(facts).categories.filter(({ key }) => !known.has(key));
  const more = html`<section><p class="change">${pageWords(locale).noticeBeyond}</p>${plain(beyond.map(({ key }) => categoryWords[key][locale]))}</section>`;
  return html`${join(document.parts.map((part) => partHtml(part, locale)))}${beyond.length === 0 ? html`` : more}${sinceThen(document, tenant, locale)}`;
}

/** What is instructed otherwise by now than the version in force says: the page tells what happens today. */
function sinceThen(document: PolicyDocument, { instructed }: Tenant, locale: Clock['locale']): Html {
  const today = optionalPart(instructed);
  const texts = (part: DocumentPart | undefined): string => JSON.stringify(part?.sentences.map(({ text }) => text[locale]));
  const isSame = texts(document.parts.find(({ id }) => id === today.id)) === texts(today);
  return isSame
    ? html``
    : html`<p class="change">${pageWords(locale).noticeInstructed}</p>${partHtml({ ...today, id: 'optional-now' }, locale)}`;
}

function partHtml(part: DocumentPart, locale: Clock['locale']): Html {
  const all = sentencesOf({ parts: [part] });
  const items = all.filter(({ item }) => item).map(({ text }) => text[locale]);
  const whole = all.filter(({ item }) => !item).map(({ text }) => html`<p>${text[locale]}</p>`);
  return html`<section id="${part.id}"><h2>${part.heading[locale]}</h2>${join(whole)}${items.length === 0 ? html`` : plain(items)}</section>`;
}

function unpublished({ facts, locale }: Page, tenant: Tenant): Html {
  const words = pageWords(locale);
  const own = ofTenants(facts);
  const contact =
    tenant.email === undefined ? words.noticeAsk : `${words.noticeContact.replace('{email}', tenant.email)} ${words.noticeAsk}`;
  return html`<section><p>${words.noticeController.replaceAll('{tenant}', tenant.name)}</p><p>${contact}</p>
<p class="change">${words.noticePurposes}</p>${plain(purposesOf(own, locale))}
<p class="change">${words.noticeCategories}</p>${plain(own.categories.map(({ key }) => categoryWords[key][locale]))}
${retentionTable(own, locale)}</section>${partHtml(optionalPart(tenant.instructed), locale)}`;
}
