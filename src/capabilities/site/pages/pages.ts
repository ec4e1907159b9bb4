import { now } from '../../../kernel/clock/clock.ts';
import { holidaysOf } from '../../../kernel/clock/holidays.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { Html } from '../../../kernel/openapi/html.ts';
import { operatorSettings, policySentences } from '../../policy/public.ts';
import { type ContactForm, contactBody } from './contact.ts';
import { siteFrame } from './frame.ts';
import { homeBody, nobodyBody } from './home.ts';
import { plansBody } from './plans.ts';
import type { Shown } from './shown.ts';
import { termsBody } from './terms.ts';
import { siteWords } from './words.ts';

const codename = 'Enterprise Service Management Software';

/** The settings as they are now: hours turn with the minute, so nothing of them is kept. */
export async function shownNow(locale: Locale): Promise<Shown> {
  const settings = await operatorSettings();
  const place = settings.hours?.holidays;
  const holidayOn = place === undefined ? () => undefined : await holidaysOf(place);
  return { locale, now: now(), settings, serviceName: settings.serviceName ?? codename, holidayOn };
}

type Page = { readonly title: string; readonly path: string; readonly body: Html };

/** A page in the frame of the operator; `offers` is whether companies may sign up where it is read. */
export const framed = ({ locale, serviceName }: Shown, page: Page, offers: boolean): string =>
  siteFrame({ locale, serviceName, offers, ...page });

/** Of the policy the home page quotes these, as far as they are published. */
const quoted = ['S03', 'S04', 'S29', 'S60'] as const;

export async function homePage(shown: Shown): Promise<string> {
  const sentences = await policySentences(quoted, shown.locale);
  return framed(shown, { title: siteWords(shown.locale).homeTitle, path: '', body: homeBody(shown, sentences) }, true);
}

export const plansPage = (shown: Shown): string =>
  framed(shown, { title: siteWords(shown.locale).plansTitle, path: '/plans', body: plansBody(shown.locale) }, true);

/** Undefined where that version was never offered. */
export function termsPage(shown: Shown, version?: string): string | undefined {
  const body = termsBody(shown.locale, version);
  return body && framed(shown, { title: siteWords(shown.locale).termsTitle, path: '/terms', body }, true);
}

export const contactPage = (shown: Shown, form: ContactForm, offers: boolean): string =>
  framed(shown, { title: siteWords(shown.locale).contactTitle, path: '/contact-us', body: contactBody(shown, form) }, offers);

export const nobodyPage = (shown: Shown, origin: string | undefined): string =>
  framed(shown, { title: siteWords(shown.locale).notHere, path: '', body: nobodyBody(shown, origin) }, false);
