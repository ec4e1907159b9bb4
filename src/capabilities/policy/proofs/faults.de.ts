import type { Locale } from '../../../kernel/i18n/locale.ts';

/** What is said of a proof that did not run; what a check found names tables and files, and stays as it was found. */
const german: Readonly<Record<string, string>> = {
  'It never ran here': 'Lief hier noch nie',
  'The last run is too long ago': 'Der letzte Lauf ist zu lange her',
  'It could not run; the log tells where': 'Konnte nicht laufen; das Protokoll sagt, wo',
  'It could not be carried out; the log tells where': 'Konnte nicht geübt werden; das Protokoll sagt, wo',
};

/** What tests told: the file and the title of each follow, as they are called. */
const beginnings: readonly (readonly [english: string, german: string])[] = [
  ['Failed in ', 'Gescheitert in '],
  ['Did not run in ', 'Lief nicht in '],
  ['No test of it was found in ', 'Keine Prüfung davon gefunden in '],
];

function lineInGerman(line: string): string {
  const [english, begins] = beginnings.find(([start]) => line.startsWith(start)) ?? ['', ''];
  return german[line] ?? `${begins}${line.slice(english.length)}`;
}

export const faultIn = (fault: string | null, locale: Locale): string | null =>
  fault !== null && locale === 'de' ? fault.split('\n').map(lineInGerman).join('\n') : fault;
