import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html } from '../../../kernel/openapi/html.ts';
import { pageWords } from './words.ts';

export type Frame = {
  readonly locale: Locale;
  readonly serviceName: string;
  readonly title: string;
  /** The address without its language, as `/privacy/versions`. */
  readonly path: string;
  readonly body: Html;
  readonly foot?: string;
};

/** One whole page: no script, no cookie, nothing of anybody else. */
export function frame({ locale, serviceName, title, path, body, foot = '' }: Frame): string {
  const words = pageWords(locale);
  const other: Locale = locale === 'en' ? 'de' : 'en';
  const page = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${serviceName}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/privacy/style.css">
<link rel="alternate" hreflang="${other}" href="${path}/${other}"></head>
<body>${sprite}<a class="skip" href="#main">${words.skip}</a>
<header class="topbar"><div><a class="brand" href="/"><span class="mark" aria-hidden="true">${serviceName.slice(0, 1).toUpperCase()}</span>${serviceName}</a><nav aria-label="${words.site}"><a href="/privacy/${locale}"${current(path)}>${words.privacy}</a><a class="roomy" href="/contact-us/${locale}">${words.contact}</a><a href="/sign-in">${words.signIn}</a></nav></div></header>
${body}
<footer><a href="/privacy/${locale}">${words.privacy}</a><a href="/privacy/versions/${locale}">${words.versionsTitle}</a><a href="/privacy/proofs/${locale}">${words.proofsTitle}</a><a href="/privacy/processing/${locale}">${words.annexLink}</a><a href="/contact-us/${locale}">${words.contactTitle}</a><a href="${path}/${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a><span>${foot}</span></footer>
</body></html>`;
  return page.text;
}

const current = (path: string): Html => (path === '/privacy' ? html` aria-current="page"` : html``);

const sprite = html`<svg class="sprite" aria-hidden="true"><symbol id="i-enforced" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="currentColor"/></symbol><symbol id="i-tested" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5"/><path fill="currentColor" d="M8 3a5 5 0 0 0 0 10z"/></symbol><symbol id="i-attested" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5"/></symbol><symbol id="i-unbuilt" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" stroke-dasharray="2 2"/></symbol><symbol id="i-cross" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75"/><path d="m6 6 4 4M10 6l-4 4"/></symbol></svg>`;

export const icon = (name: string): Html => html`<svg class="icon" aria-hidden="true"><use href="#i-${name}"/></svg>`;
