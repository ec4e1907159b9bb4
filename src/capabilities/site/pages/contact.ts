import { Temporal } from 'temporal-polyfill';
import { openingAt, spansOn } from '../../../kernel/clock/calendar.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { weekdayNames } from '../../policy/public.ts';
import { field, problemNotice, select } from './form.ts';
import { icon } from './frame.ts';
import type { Shown } from './shown.ts';
import { filled, siteWords } from './words.ts';

export const topics = ['service', 'privacy', 'security', 'other'] as const;

export type ContactForm = {
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, string>>;
  readonly notice?: string | undefined;
  /** The number of what was sent. */
  readonly sent?: string | undefined;
};

/** Where the operator is reached, now and else; and a form that needs no script. */
export function contactBody(shown: Shown, form: ContactForm): Html {
  const words = siteWords(shown.locale);
  const { settings } = shown;
  const isSet = settings.email !== undefined || settings.phone !== undefined || settings.address !== undefined;
  return html`<div class="start"><h1>${words.contactTitle}</h1>${isSet ? html`` : html`<p>${words.contactUnset}</p>`}</div>
${form.sent === undefined ? html`` : sentNotice(shown, form.sent)}
<section class="band" aria-label="${words.ways}"><div class="reach"><div>${openingPart(shown)}<p class="muted">${words.anyHour}</p></div>${waysPart(shown)}</div></section>
${isSet ? formPart(shown, form) : html``}`;
}

function sentNotice(shown: Shown, number: string): Html {
  const words = siteWords(shown.locale);
  const { hours } = shown.settings;
  const isClosed = hours !== undefined && !openingAt(hours, shown.now, shown.holidayOn).isOpen;
  return html`<div class="notice" role="status"><strong>${filled(words.sentTitle, { number })}</strong><p>${words.sentText}${isClosed ? ` ${words.sentClosed}` : ''}</p></div>`;
}

function formPart({ locale }: Shown, { values, wrong, notice }: ContactForm): Html {
  const words = siteWords(locale);
  const of = { values, wrong };
  return html`<section class="band" id="write" aria-labelledby="write-title"><h2 id="write-title">${words.formTitle}</h2><p>${words.formLead}</p>
<form class="sheet" method="post" action="/contact-us/${locale}#main">${problemNotice(notice)}
${select(of, { name: 'topic', label: words.topic, options: topics.map((id) => ({ id, label: words.topics[id] })) })}
${field(of, { name: 'name', label: words.yourName, complete: 'name', most: 120 })}
${field(of, { name: 'email', label: words.email, complete: 'email', type: 'email', most: 254, help: words.why })}
${field(of, { name: 'message', label: words.message, type: 'textarea', most: 10_000 })}
<button class="button primary">${words.send}</button></form></section>`;
}

/** Whether somebody answers now, the usual hours, and the next days that are otherwise. */
export function openingPart(shown: Shown): Html {
  const { settings, locale, now, holidayOn } = shown;
  const { hours } = settings;
  if (hours === undefined) return html``;
  const words = siteWords(locale);
  const { isOpen } = openingAt(hours, now, holidayOn);
  const zone = hours.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? hours.timeZone;
  const usual = [
    { name: weekdayNames(hours.days, locale), spans: spansOn({ ...hours, otherDays: [], ownDays: [] }, weekday(hours.days[0] ?? 1)) },
  ];
  const others = (hours.otherDays ?? []).map(({ day, from, to }) => ({ name: weekdayNames([day], locale), spans: [{ from, to }] }));
  const rows = [...usual, ...others].map(({ name, spans }) => html`<dt>${name}</dt><dd>${told(spans)}</dd>`);
  return html`<p class="open${isOpen ? ' now' : ''}">${icon('clock')}${openingSays(shown)}</p>
<dl class="hours">${join(rows)}${join(daysAhead(shown))}</dl><p class="muted">${filled(words.inZone, { zone })}</p>`;
}

/** 5 January 1970 was a Monday. */
const weekday = (day: number): Temporal.PlainDate => new Temporal.PlainDate(1970, 1, 4 + day);
const told = (spans: readonly { from: string; to: string }[]): string => spans.map(({ from, to }) => `${from} – ${to}`).join(', ');

/** “Open now, until 17:00”, “Closed now, opens Monday at 08:00”. */
function openingSays({ settings: { hours }, locale, now, holidayOn }: Shown): string {
  const words = siteWords(locale);
  if (hours === undefined) return '';
  const { isOpen, changesAt } = openingAt(hours, now, holidayOn);
  if (changesAt === null) return isOpen ? words.openAlways : words.closed;
  const at = (options: Intl.DateTimeFormatOptions, moment: Date): string =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { ...options, timeZone: hours.timeZone }).format(moment);
  const clock = at({ hour: '2-digit', minute: '2-digit' }, changesAt);
  if (isOpen) return filled(words.openUntil, { to: clock });
  const date: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  if (at(date, changesAt) === at(date, now)) return filled(words.opensToday, { from: clock });
  const isSoon = changesAt.getTime() - now.getTime() < 6 * 86_400_000;
  return filled(words.opensOn, { day: at(isSoon ? { weekday: 'long' } : date, changesAt), from: clock });
}

const fortnight = 14;

function daysAhead({ settings: { hours }, locale, now, holidayOn }: Shown): Html[] {
  if (hours === undefined) return [];
  const words = siteWords(locale);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  return Array.from({ length: fortnight }, (_, ahead) => today.add({ days: ahead })).flatMap((day) => {
    const date = day.toString();
    const own = hours.ownDays?.find((one) => one.date === date);
    const name = own?.name[locale] ?? holidayOn(date, locale);
    const works = hours.days.includes(day.dayOfWeek) || own?.from !== undefined;
    if (name === undefined || !works) return [];
    const shown = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const spans = spansOn(hours, day, holidayOn);
    const says = spans.length === 0 ? filled(words.closedFor, { name }) : filled(words.otherHours, { hours: told(spans), name });
    return [html`<dt>${shown.format(new Date(`${date}T12:00Z`))}</dt><dd>${says}</dd>`];
  });
}

/** Form, mail, telephone, post and the privacy contact, as far as they are set. */
export function waysPart({ settings, locale }: Shown): Html {
  const words = siteWords(locale);
  const { email, phone, address } = settings;
  const here = html`<a href="/contact-us/${locale}#write">${words.writeHere}</a>`;
  const ways = [
    ...way('speech', email ?? phone ?? address, here, words.workingDay),
    ...way('mail', email, html`<a href="mailto:${email ?? ''}">${email ?? ''}</a>`, words.workingDay),
    ...way('phone', phone, html`<a href="tel:${phone?.replace(/[^+\d]/g, '') ?? ''}">${phone ?? ''}</a>`, words.byPhone),
    ...privacyWay(settings, locale),
    ...way('post', address, html`${[settings.company ?? '', address ?? ''].filter((part) => part !== '').join(', ')}`, words.byPost),
    ...way('place', settings.offices?.length, html`${officesOf(settings, locale)}`, words.offices),
  ];
  return ways.length === 0 ? html`` : html`<ul class="ways">${join(ways)}</ul>`;
}

function privacyWay({ privacyEmail, privacyRole }: Shown['settings'], locale: Locale): Html[] {
  const who = privacyRole === undefined ? '' : `${privacyRole[locale]}, `;
  const content = html`${siteWords(locale).aboutPrivacy}: ${who}<a href="mailto:${privacyEmail ?? ''}">${privacyEmail ?? ''}</a>`;
  return way('shield', privacyEmail, content, '');
}

function officesOf({ offices = [] }: Shown['settings'], locale: Locale): string {
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return offices.map(({ city, country }) => `${city}, ${countries.of(country) ?? country}`).join(' · ');
}

/** A way to reach the operator, unless it is not set. */
const way = (drawn: string, set: unknown, content: Html, about: string): Html[] =>
  set === undefined ? [] : [html`<li>${icon(drawn)}<span>${content}</span>${about === '' ? html`` : html`<small>${about}</small>`}</li>`];
