import { type Locale, localeOf, type Translated } from '../../kernel/i18n/locale.ts';
import { formatDate } from '../../kernel/shared/formats.ts';
import type { Step } from './shared/progress.ts';

type Facts = { readonly reason: string; readonly due: string; readonly authority: string };
type Told = Partial<Record<Step, (facts: Facts) => string>>;

/** What stands on the ticket for whoever asked; steps without words here are the organisation’s own affair. */
const told: Translated<Told> = {
  en: {
    identityAsked: ({ reason }) => `We have to be sure that it is you. ${reason}`,
    extended: ({ reason, due }) => `This takes longer; you get an answer by ${due}. Why: ${reason}`,
    refused: ({ reason, authority }) =>
      `We do not do this. Why: ${reason} You may complain to a supervisory authority (${authority}) and go to court.`,
    fulfilled: ({ reason }) => (reason === '' ? 'It is done.' : reason),
  },
  de: {
    identityAsked: ({ reason }) => `Wir müssen sicher sein, dass Sie es sind. ${reason}`,
    extended: ({ reason, due }) => `Das dauert länger; Sie bekommen bis ${due} eine Antwort. Der Grund: ${reason}`,
    refused: ({ reason, authority }) =>
      `Das tun wir nicht. Der Grund: ${reason} Sie können sich bei einer Aufsichtsbehörde beschweren (${authority}) und vor Gericht gehen.`,
    fulfilled: ({ reason }) => (reason === '' ? 'Es ist erledigt.' : reason),
  },
};

const nearest: Translated<string> = { en: 'the one where you live', de: 'die an Ihrem Wohnort' };

export const authorityFor = (locale: string, authority: string | undefined): string => authority ?? nearest[localeOf(locale)];

/** A day in words; it has no time zone of its own. */
export const dayInWords = (locale: string, day: string): string => formatDate({ locale, timeZone: 'UTC' }, `${day}T12:00:00Z`);

/** Words for whoever asked; a decline by the organisation is a no like any other. */
export function wordsFor(locale: Locale, step: Step, facts: Facts): string | undefined {
  return told[locale][step === 'tenantDeclined' ? 'refused' : step]?.(facts);
}
