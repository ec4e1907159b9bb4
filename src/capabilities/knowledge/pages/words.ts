import type { Locale } from '../../../kernel/i18n/locale.ts';

const en = {
  skip: 'Skip to content',
  knowledge: 'Knowledge',
  line: 'What is open to everybody here.',
  search: 'Search',
  label: 'Search the articles',
  found: 'Found',
  all: 'All articles',
  none: 'Nothing here has these words.',
  nothing: 'Nothing here is open to everybody. Sign in to read what is for you.',
  corrected: 'Nothing has exactly these words. Shown:',
  signIn: 'Sign in',
  privacy: 'Privacy policy',
  updated: 'Updated',
  back: 'All of knowledge',
  info: 'Note',
  tip: 'Tip',
  warning: 'Careful',
  danger: 'Danger',
  files: 'Files',
};
type Words = Readonly<Record<keyof typeof en, string>>;

const de: Words = {
  skip: 'Zum Inhalt',
  knowledge: 'Wissen',
  line: 'Was hier für alle offen ist.',
  search: 'Suchen',
  label: 'In den Artikeln suchen',
  found: 'Gefunden',
  all: 'Alle Artikel',
  none: 'Nichts hier hat diese Wörter.',
  nothing: 'Hier ist nichts für alle offen. Melden Sie sich an, um zu lesen, was für Sie ist.',
  corrected: 'Nichts hat genau diese Wörter. Gezeigt wird:',
  signIn: 'Anmelden',
  privacy: 'Datenschutzerklärung',
  updated: 'Geändert',
  back: 'Alles Wissen',
  info: 'Hinweis',
  tip: 'Tipp',
  warning: 'Achtung',
  danger: 'Gefahr',
  files: 'Dateien',
};

/** Words of the pages that need no script. */
export const openWords = (locale: Locale): Words => (locale === 'de' ? de : en);
