import type { Locale } from '../../../kernel/i18n/locale.ts';
import { collecting } from './collecting.de.ts';
import { keeping } from './keeping.de.ts';
import type { German, Statement } from './statement.ts';
import { using } from './using.de.ts';

const german: German = { ...collecting, ...using, ...keeping };

/** What the software does about a statement, in the reader's language. */
export const readingIn = ({ id, reading }: Statement, locale: Locale): string =>
  locale === 'de' ? (german[id]?.reading ?? reading) : reading;

/** What would be seen if it were not so, in the reader's language. */
export const showingIn = ({ id }: Statement, { kind, says }: Statement['shownBy'][number], locale: Locale): string =>
  locale === 'de' ? (german[id]?.[kind] ?? says) : says;

/** What has no German, and what has German and no English; empty when both say as much. */
export const germanFaults = (statements: readonly Statement[]): string[] => {
  const wanted = statements.flatMap(({ id, shownBy }) => [`${id}.reading`, ...shownBy.map(({ kind }) => `${id}.${kind}`)]);
  const told = Object.entries(german).flatMap(([id, said]) => Object.keys(said).map((name) => `${id}.${name}`));
  return [
    ...wanted.filter((name) => !told.includes(name)).map((name) => `no-german ${name}`),
    ...told.filter((name) => !wanted.includes(name)).map((name) => `no-english ${name}`),
  ];
};
