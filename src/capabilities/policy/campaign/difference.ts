import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type PolicyDocument, sentencesOf } from '../compile/document.ts';
import type { VersionRow } from '../queries.ts';

/** What a version changes about the one before, in the words of a reader. */
export type Difference = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly { readonly from: string; readonly to: string }[];
};

export function differenceOf({ change, document }: VersionRow, before: PolicyDocument | undefined, locale: Locale): Difference {
  const [old, now] = [before === undefined ? new Map<string, string>() : textsOf(before, locale), textsOf(document, locale)];
  return {
    added: change.added.map((id) => now.get(id) ?? id),
    removed: change.removed.map((id) => old.get(id) ?? id),
    reworded: change.reworded.map((id) => ({ from: old.get(id) ?? id, to: now.get(id) ?? id })),
  };
}

/** Each sentence by its id, in one language. */
export const textsOf = (document: PolicyDocument, locale: Locale): Map<string, string> =>
  new Map(sentencesOf(document).map(({ id, text }) => [id, text[locale]]));
