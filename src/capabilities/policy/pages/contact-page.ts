import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { daysOf } from '../compile/parts-contact.ts';
import type { PartialIdentity } from '../shared/identity.ts';
import { openingAt } from '../shared/opening.ts';
import { frame } from './frame.ts';
import type { Clock } from './moments.ts';
import { linked } from './sentence.ts';
import { pageWords } from './words.ts';

type Row = readonly [name: string, value: Html];

/** Where the operator is reached: offices, hours and ways, from its settings; what is not set is not shown. */
export function contactPage(identity: PartialIdentity, serviceName: string, clock: Clock): string {
  const words = pageWords(clock.locale);
  const blocks = [ways(identity, clock), hours(identity, clock), offices(identity, clock)].filter(({ text }) => text !== '');
  const body = html`<main id="main" class="single"><article><header class="head"><h1>${words.contactTitle}</h1></header>
${blocks.length === 0 ? html`<section><p>${words.contactUnset}</p></section>` : join(blocks)}</article></main>`;
  return frame({ locale: clock.locale, serviceName, title: words.contactTitle, path: '/contact-us', body });
}

const block = (title: string, content: Html): Html => html`<section><h2>${title}</h2>${content}</section>`;

const table = (rows: readonly Row[]): Html =>
  html`<dl class="contact">${join(rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;

function ways({ company, address, email, phone, privacyEmail, privacyRole }: PartialIdentity, { locale }: Clock): Html {
  const words = pageWords(locale);
  const rows: Row[] = [
    ...one(words.byMail, email, linked),
    ...one(words.byPhone, phone, (number) => html`<a href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>`),
    ...one(words.byPost, address, (place) => html`${company === undefined ? '' : `${company}, `}${place}`),
    ...one(
      words.aboutPrivacy,
      privacyEmail,
      (mail) => html`${privacyRole === undefined ? html`` : html`${privacyRole[locale]}, `}${linked(mail)}`,
    ),
  ];
  return rows.length === 0 ? html`` : block(words.waysTitle, table(rows));
}

const one = (name: string, value: string | undefined, show: (value: string) => Html): Row[] =>
  value === undefined ? [] : [[name, show(value)]];

function hours({ hours: told }: PartialIdentity, { locale, now }: Clock): Html {
  if (told === undefined) return html``;
  const words = pageWords(locale);
  const zone = told.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? told.timeZone;
  const opening = openingAt(told, now);
  const says = opening.isOpen ? words.openUntil.replace('{to}', opening.until) : opensAt(opening, words.opensAt, locale);
  return block(
    words.hoursTitle,
    html`<p class="open"><strong>${says}</strong></p><p>${daysOf(told.days, locale)}, ${told.from} – ${told.to} (${words.hoursIn.replace('{zone}', zone)})</p>`,
  );
}

const opensAt = ({ day, from }: { day: number; from: string }, said: string, locale: Clock['locale']): string =>
  said.replace('{day}', daysOf([day], locale)).replace('{from}', from);

function offices({ offices: all }: Pick<PartialIdentity, 'offices'>, { locale }: Clock): Html {
  if (all === undefined) return html``;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const lines = all.map(({ city, country }) => html`<li>${city}, ${names.of(country) ?? country}</li>`);
  return block(pageWords(locale).officesTitle, html`<ul class="plain">${join(lines)}</ul>`);
}
