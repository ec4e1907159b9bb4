import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import type { StateKind } from '../../../ui-kit/glyphs.tsx';
import type { CaseRow } from '../contract.ts';

type Words = { readonly en: string; readonly de?: string | undefined };

/** What somebody wrote in two languages, in the reader's. */
export function useSaid(): (words: Words) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language] ?? words.en;
}

const levels = [1, 2, 3, 4, 5] as const;
/** 1 critical … 5 planning. */
export const levelOf = (priority: number): (typeof levels)[number] => levels.find((level) => level === priority) ?? 5;

const kinds: Readonly<Record<CaseRow['state']['group'], StateKind>> = {
  open: 'progress',
  waiting: 'hold',
  suspended: 'hold',
  closed: 'closed',
};
/** What a state looks like, whatever a class calls it; one that nobody has begun with is new. */
export const kindOf = ({ key, group }: CaseRow['state']): StateKind => (key === 'new' || key === 'ready' ? 'new' : kinds[group]);

/** How somebody is called among those who know them. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** Whoever reported without a name stays so; a case without anybody's name else is known by its reference only. */
export const isNameless = ({ requester, class: { confidentiality } }: Pick<CaseRow, 'requester' | 'class'>): boolean =>
  requester === null && confidentiality === 'anonymous';

/** Of what nobody put their name to only the day is kept, in UTC: it is that day to every reader, wherever they are. */
export const dayOnly = (at: string): string => `${at.slice(0, 10)}T12:00:00Z`;
