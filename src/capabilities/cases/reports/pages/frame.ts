import { randomBytes } from 'node:crypto';
import type { Locale } from '../../../../kernel/i18n/locale.ts';
import { type Html, html } from '../../../../kernel/openapi/html.ts';
import { formatDate } from '../../../../kernel/shared/formats.ts';
import { words } from './words.ts';

/** In which language, of which organisation. */
export type Shown = { readonly locale: Locale; readonly organisation: string };

export const placed = ({ locale }: Shown, path = ''): string => `/report${path}/${locale}`;

/** A day as people write it. */
export const day = ({ locale }: Shown, date: string): string =>
  formatDate({ locale, timeZone: 'UTC' }, `${date.slice(0, 10)}T12:00:00.000Z`);

/** The page around it: nothing in it leads to a sign-in, and nothing is fetched from elsewhere. The way to the other language is a form’s page only. */
export function framed(shown: Shown, title: string, body: Html, other?: string): string {
  const { locale, organisation } = shown;
  const [to, name] = locale === 'en' ? ['de', words.en.language] : ['en', words.de.language];
  const way = other === undefined ? html`` : html`<nav><a href="${other}/${to}" hreflang="${to}" lang="${to}">${name}</a></nav>`;
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${title} · ${organisation}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/report/style.css"></head>
<body class="report"><header class="topbar"><div><a class="brand" href="${placed(shown)}">${organisation}</a>${way}</div></header>
<main id="main" class="single"><article><header class="head"><h1>${title}</h1></header>${body}</article></main></body></html>`.text;
}

export const alarm = (wrong: string | undefined): Html =>
  wrong === undefined ? html`` : html`<p class="wrong" role="alert" id="wrong">${wrong}</p>`;

/** Each form has a number by chance, from which what it makes follows: sent again it makes nothing more. */
export const onceField = (): Html => html`<input type="hidden" name="once" value="${randomBytes(16).toString('hex')}">`;

export const fileField = ({ locale }: Shown): Html => {
  const said = words[locale];
  return html`<p><label for="files">${said.files} <small>${said.optional}</small></label><input id="files" name="files" type="file" multiple aria-describedby="files-help"><small id="files-help">${said.filesHelp} <strong>${said.filesWarning}</strong></small></p>`;
};

/** Where to type a code: it travels in the body of a form, never in an address. */
export const codeForm = (shown: Shown): Html => {
  const said = words[shown.locale];
  return html`<form method="post" action="${placed(shown, '/follow-up')}" autocomplete="off"><p><label for="code">${said.code}</label><input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX-XXXX"></p><p><button>${said.open}</button></p></form>`;
};
