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

type Answered = {
  readonly kind: 'copy' | 'portable' | 'released';
  readonly entries: number;
  readonly withheld: number;
  readonly fingerprint: string;
};

/** How the program answers by itself: what lies where, and by what one knows that it is that. */
export function answeredWords(locale: Locale, { entries, withheld, fingerprint }: Answered): string {
  if (locale === 'de')
    return `Automatische Antwort. Ihre Daten liegen unter „Ihr Datenschutz“ sieben Tage lang zum Herunterladen bereit: ${entries} Einträge in einem Archiv (SHA-256 ${fingerprint}). ${withheld === 0 ? 'Nichts davon wurde zurückgehalten.' : `${withheld} Einträge wurden zurückgehalten; den Grund lesen Sie dort.`}`;
  return `Automatic answer. Your data is ready to be downloaded under “Your privacy” for seven days: ${entries} entries in one archive (SHA-256 ${fingerprint}). ${withheld === 0 ? 'Nothing of it was withheld.' : `${withheld} entries were withheld; the reason stands there.`}`;
}

const nearest: Translated<string> = { en: 'the one where you live', de: 'die an Ihrem Wohnort' };

export const authorityFor = (locale: string, authority: string | undefined): string => authority ?? nearest[localeOf(locale)];

/** A day in words; it has no time zone of its own. */
export const dayInWords = (locale: string, day: string): string => formatDate({ locale, timeZone: 'UTC' }, `${day}T12:00:00Z`);

/** Words for whoever asked; a decline by the organisation is a no like any other. */
export function wordsFor(locale: Locale, step: Step, facts: Facts): string | undefined {
  return told[locale][step === 'tenantDeclined' ? 'refused' : step]?.(facts);
}
