import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { formatDateTime } from '../../../kernel/shared/formats.ts';
import type { PageService, ToldIncident, ToldUpdate } from '../queries-status.ts';
import type { Status } from '../service/read-status.ts';
import { inLanguage } from '../shared/told.ts';
import { statusWords } from './words.ts';

export type Shown = {
  readonly locale: Locale;
  readonly organisation: string;
  readonly timeZone: string;
  readonly isSignedIn: boolean;
};

/** The page as whoever may not read it sees it: that there is one, and the way in. */
export function closedPage(shown: Shown): string {
  const words = statusWords(shown.locale);
  return frame(
    shown,
    html`<h1>${words.closed}</h1><p class="lead">${words.closedText}</p><p><a class="button" href="/sign-in?next=/status">${words.signIn}</a></p>`,
  );
}

/** How services stand, what runs and what is over. Every word of it was written to be read here. */
export function statusPage(shown: Shown, { services, incidents, now }: Status): string {
  const words = statusWords(shown.locale);
  const running = incidents.filter(({ state }) => state === 'accepted');
  const past = incidents.filter(({ state }) => state !== 'accepted');
  const isCalm = running.length === 0;
  const time = moment(shown, now);
  return frame(
    shown,
    html`<p class="sum ${isCalm ? 'good' : 'bad'}">${mark(isCalm ? 'works' : 'outage')}<span><strong>${isCalm ? words.allWork : words.disturbed}</strong><small>${filled(words.asOf, time)}</small></span></p>
${running.length === 0 ? html`` : html`<section aria-labelledby="now"><h2 id="now">${words.current}</h2>${join(running.map((one) => incident(shown, one)))}</section>`}
<section aria-labelledby="services"><h2 id="services">${words.services}</h2>${services.length === 0 ? html`<p class="muted">${words.noServices}</p>` : html`<ul class="services">${join(services.map((one) => service(shown, one)))}</ul>`}</section>
<section aria-labelledby="past"><h2 id="past">${words.past}</h2>${past.length === 0 ? html`<p class="muted">${words.nonePast}</p>` : join(past.map((one) => pastIncident(shown, one)))}</section>`,
  );
}

/** Two pieces: the words before a time, and the time that browsers can read. */
function filled(words: string, time: Html): Html {
  const [before = '', after = ''] = words.split('{time}');
  return html`${before}${time}${after}`;
}

function moment({ locale, timeZone }: Shown, at: Date): Html {
  const words = formatDateTime({ locale, timeZone }, at.toISOString());
  return html`<time datetime="${at.toISOString()}">${words}${timeZone === 'UTC' ? ' UTC' : ''}</time>`;
}

const nameIn = (name: Readonly<Record<string, string>>, locale: Locale): string => name[locale] ?? name['en'] ?? '';

function service({ locale }: Shown, { name, effect }: PageService): Html {
  const words = statusWords(locale);
  return html`<li><span>${nameIn(name, locale)}</span><span class="state ${effect ?? 'works'}">${mark(effect ?? 'works')}${effect === null ? words.works : words.effects[effect]}</span></li>`;
}

function incident(shown: Shown, one: ToldIncident): Html {
  const { locale } = shown;
  const words = statusWords(locale);
  return html`<article class="incident"><h3>${inLanguage(one.headline, locale)}</h3><p class="muted">${filled(words.since, moment(shown, one.beganAt))}${affects(shown, one)}</p><ol>${join(one.updates.map((update) => told(shown, update)))}</ol></article>`;
}

/** Closed until one wants to read it. */
function pastIncident(shown: Shown, one: ToldIncident): Html {
  const words = statusWords(shown.locale);
  const ended = one.endedAt === null ? html`` : filled(words.ended, moment(shown, one.endedAt));
  return html`<details class="incident"><summary><span>${inLanguage(one.headline, shown.locale)}</span><small>${ended}</small></summary><p class="muted">${filled(words.since, moment(shown, one.beganAt))}${affects(shown, one)}</p><ol>${join(one.updates.map((update) => told(shown, update)))}</ol></details>`;
}

function affects({ locale }: Shown, { services }: ToldIncident): Html {
  const words = statusWords(locale);
  if (services.length === 0) return html``;
  return html` · ${words.affects}: ${services.map(({ name, effect }) => `${nameIn(name, locale)} (${words.effects[effect]})`).join(', ')}`;
}

function told(shown: Shown, { phase, said, at }: ToldUpdate): Html {
  const lines = inLanguage(said, shown.locale).split('\n');
  const text = join(lines.map((line, place) => (place === 0 ? html`${line}` : html`<br>${line}`)));
  return html`<li><p class="phase"><strong>${statusWords(shown.locale).phases[phase]}</strong> ${moment(shown, new Date(at))}</p><p>${text}</p></li>`;
}

const drawings: Readonly<Record<string, string>> = {
  works: '<circle cx="8" cy="8" r="5.75"/><path d="m5.5 8.25 1.75 1.75 3.25-3.75"/>',
  degraded: '<path d="M8 2.5 14 13H2z"/><path d="M8 6.5v3M8 11.2v.01"/>',
  partialOutage: '<circle cx="8" cy="8" r="5.75"/><path fill="currentColor" d="M8 2.25a5.75 5.75 0 0 1 0 11.5z"/>',
  outage: '<circle cx="8" cy="8" r="5.75"/><path d="m6 6 4 4M10 6l-4 4"/>',
};

/** A shape for each state: colour is never alone. */
const mark = (state: string): Html =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${{ text: drawings[state] ?? '' }}</svg>`;

function frame({ locale, organisation, isSignedIn }: Shown, body: Html): string {
  const words = statusWords(locale);
  const other: Locale = locale === 'en' ? 'de' : 'en';
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${organisation}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/privacy/style.css"><link rel="stylesheet" href="/status/style.css">
<link rel="alternate" hreflang="${other}" href="/status/${other}"></head>
<body class="status"><a class="skip" href="#main">${words.skip}</a>
<header class="topbar"><div><a class="brand" href="/"><span class="mark" aria-hidden="true">${organisation.slice(0, 1).toUpperCase()}</span>${organisation}</a><nav aria-label="${words.title}"><a href="${isSignedIn ? '/' : '/sign-in?next=/status'}">${isSignedIn ? words.home : words.signIn}</a></nav></div></header>
<main id="main">${body}</main>
<footer><a href="/privacy/${locale}">${words.privacy}</a><a href="/status/${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></footer>
</body></html>`.text;
}
