import type { Locale, Translated } from '../../../kernel/i18n/locale.ts';
import type { Effect, Phase } from '../shared/words.ts';

type Words = Readonly<
  Record<
    'title' | 'skip' | 'home' | 'signIn' | 'closed' | 'closedText' | 'allWork' | 'someDisturbed' | 'disturbed' | 'asOf' | 'services',
    string
  >
> &
  Readonly<
    Record<'works' | 'current' | 'past' | 'nonePast' | 'since' | 'ended' | 'affects' | 'privacy' | 'otherLanguage' | 'noServices', string>
  > & {
    readonly effects: Readonly<Record<Effect, string>>;
    readonly phases: Readonly<Record<Phase, string>>;
  };

const words: Translated<Words> = {
  en: {
    title: 'Status',
    skip: 'To the content',
    home: 'Home',
    signIn: 'Sign in',
    closed: 'Sign in to see the status',
    closedText: 'How the services stand is shown to members of this organisation.',
    allWork: 'All services work',
    someDisturbed: 'Something is disturbed',
    disturbed: 'There is a major incident',
    asOf: 'As of {time}.',
    services: 'Services',
    works: 'Works',
    current: 'Now',
    past: 'Past incidents',
    nonePast: 'None in the last 14 days.',
    since: 'Since {time}',
    ended: 'Ended {time}',
    affects: 'Affects',
    privacy: 'Privacy',
    otherLanguage: 'Deutsch',
    noServices: 'No services are listed here.',
    effects: { degraded: 'Slower or with faults', partialOutage: 'Partial outage', outage: 'Outage' },
    phases: { investigating: 'Looking for the cause', identified: 'Cause found', monitoring: 'Mended, being watched', resolved: 'Over' },
  },
  de: {
    title: 'Status',
    skip: 'Zum Inhalt',
    home: 'Start',
    signIn: 'Anmelden',
    closed: 'Melden Sie sich an, um den Status zu sehen',
    closedText: 'Wie die Services stehen, sehen Mitglieder dieser Organisation.',
    allWork: 'Alle Services laufen',
    someDisturbed: 'Etwas ist gestört',
    disturbed: 'Es gibt einen Major Incident',
    asOf: 'Stand {time}.',
    services: 'Services',
    works: 'Läuft',
    current: 'Jetzt',
    past: 'Vergangene Störungen',
    nonePast: 'Keine in den letzten 14 Tagen.',
    since: 'Seit {time}',
    ended: 'Beendet {time}',
    affects: 'Betrifft',
    privacy: 'Datenschutz',
    otherLanguage: 'English',
    noServices: 'Hier sind keine Services aufgeführt.',
    effects: { degraded: 'Langsamer oder fehlerhaft', partialOutage: 'Teilweise ausgefallen', outage: 'Ausgefallen' },
    phases: {
      investigating: 'Ursache wird gesucht',
      identified: 'Ursache gefunden',
      monitoring: 'Behoben, wird beobachtet',
      resolved: 'Vorbei',
    },
  },
};

/** What the page says. */
export const statusWords = (locale: Locale): Words => words[locale];
