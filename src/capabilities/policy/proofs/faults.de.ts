import type { Locale } from '../../../kernel/i18n/locale.ts';

/** What is said of a proof that did not run; what a check found names tables and files, and stays as it was found. */
const german: Readonly<Record<string, string>> = {
  'It never ran here': 'Lief hier noch nie',
  'The last run is too long ago': 'Der letzte Lauf ist zu lange her',
  'A test named after it failed': 'Eine Prüfung, die nach der Aussage heißt, ist gescheitert',
  'It could not run; the log tells where': 'Konnte nicht laufen; das Protokoll sagt, wo',
  'It could not be carried out; the log tells where': 'Konnte nicht geübt werden; das Protokoll sagt, wo',
};

export const faultIn = (fault: string | null, locale: Locale): string | null =>
  fault !== null && locale === 'de' ? (german[fault] ?? fault) : fault;
