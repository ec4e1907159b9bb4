import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html } from '../../../kernel/openapi/html.ts';
import { siteWords } from './words.ts';

export type Frame = {
  readonly locale: Locale;
  readonly serviceName: string;
  readonly title: string;
  /** The address without its language, as `/plans`. */
  readonly path: string;
  /** Whether this is where companies sign up. */
  readonly offers: boolean;
  readonly body: Html;
};

/** One whole page of the operator: no script, no cookie, nothing of anybody else. */
export function siteFrame({ locale, serviceName, title, path, offers, body }: Frame): string {
  const words = siteWords(locale);
  const other: Locale = locale === 'en' ? 'de' : 'en';
  const name = path === '' ? serviceName : `${title} · ${serviceName}`;
  const nav = links(locale, path, offers);
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title><meta name="description" content="${words.lead}"><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/privacy/style.css"><link rel="stylesheet" href="/privacy/site.css">
<link rel="alternate" hreflang="${other}" href="${path}/${other}"></head>
<body class="site">${sprite}<a class="skip" href="#main">${words.skip}</a>
<header class="topbar"><div><a class="brand" href="/"><span class="mark" aria-hidden="true">${serviceName.slice(0, 1).toUpperCase()}</span>${serviceName}</a><nav class="wide" aria-label="${words.site}">${nav}</nav><details class="menu"><summary aria-label="${words.menu}">${icon('list')}</summary><nav aria-label="${words.menu}">${nav}</nav></details></div></header>
<main id="main" class="page">${body}</main>
<footer><a href="/privacy/${locale}">${words.policy}</a>${offers ? html`<a href="/terms/${locale}">${words.terms}</a>` : html``}<a href="/contact-us/${locale}">${words.contact}</a><a href="${path}/${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a><span>${words.noCookie}</span></footer>
</body></html>`.text;
}

function links(locale: Locale, path: string, offers: boolean): Html {
  const words = siteWords(locale);
  const to = (address: string, label: string): Html =>
    html`<a href="${address}/${locale}"${address === path ? html` aria-current="page"` : html``}>${label}</a>`;
  return html`${offers ? to('/plans', words.prices) : html``}${to('/privacy', words.privacy)}${to('/contact-us', words.contact)}<a href="/sign-in">${words.signIn}</a>`;
}

const symbol = (id: string, drawing: string): Html => html`<symbol id="i-${id}" viewBox="0 0 16 16">${{ text: drawing }}</symbol>`;

const sprite = html`<svg class="sprite" aria-hidden="true">${symbol('list', '<path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.75 4v.01M2.75 8v.01M2.75 12v.01"/>')}${symbol('enforced', '<circle cx="8" cy="8" r="5" fill="currentColor"/>')}${symbol('tested', '<circle cx="8" cy="8" r="5"/><path fill="currentColor" d="M8 3a5 5 0 0 0 0 10z"/>')}${symbol('attested', '<circle cx="8" cy="8" r="5"/>')}${symbol('cross', '<circle cx="8" cy="8" r="5.75"/><path d="m6 6 4 4M10 6l-4 4"/>')}${symbol('clock', '<circle cx="8" cy="8" r="5.75"/><path d="M8 4.75V8l2.25 1.5"/>')}${symbol('speech', '<path d="M2.5 3.25h11v7.5H8l-3 2.75v-2.75H2.5z"/>')}${symbol('mail', '<path d="M2.25 3.75h11.5v8.5H2.25zM2.5 4.25 8 8.75l5.5-4.5"/>')}${symbol('phone', '<path d="M5.25 2.5 6.5 5.5 5.25 6.75c.75 1.75 2.25 3.25 4 4l1.25-1.25 3 1.25-.5 2.5C7.5 13.25 2.75 8.5 2.75 3z"/>')}${symbol('shield', '<path d="M8 2.25 13 4v4c0 2.75-2 4.75-5 5.75C5 12.75 3 10.75 3 8V4z"/>')}${symbol('post', '<path d="M3 4.5h10v7.5H3zM5.5 7h5M5.5 9.5h3"/>')}${symbol('place', '<path d="M8 14s4.75-4.1 4.75-7.5a4.75 4.75 0 0 0-9.5 0C3.25 9.9 8 14 8 14z"/><circle cx="8" cy="6.5" r="1.75"/>')}</svg>`;

export const icon = (name: string): Html => html`<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;
