import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Class } from '../statements/statement.ts';
import type { Facts } from './facts.ts';

/** `unbuilt` informs, since Art. 13 GDPR wants it told, and claims nothing: what would hold it up is not built yet. */
type SentenceClass = Class | 'unbuilt';

/** A sentence as it is published: what it states, how it is shown, and its words. */
export type Sentence = {
  readonly id: string;
  readonly states: string;
  readonly class: SentenceClass;
  /** What has to be green for it; empty where somebody answers for it instead, or where nothing is claimed. */
  readonly assertions: readonly string[];
  readonly text: Translated<string>;
  readonly item: boolean;
  readonly table: 'storage' | 'retention' | 'controls' | null;
};

export type DocumentPart = {
  readonly id: string;
  readonly level: number;
  readonly heading: Translated<string>;
  readonly sentences: readonly Sentence[];
};

/** One version of a policy: facts and words, and nothing that depends on when it is read. */
export type PolicyDocument = {
  readonly serviceName: string;
  readonly attested: { readonly by: Translated<string>; readonly until: string };
  readonly noticeDays: number;
  /** In which its times are told. */
  readonly timeZone: string;
  readonly controller: { readonly name: string; readonly address: string; readonly email: string };
  readonly facts: Facts;
  readonly parts: readonly DocumentPart[];
};

export const sentencesOf = ({ parts }: Pick<PolicyDocument, 'parts'>): Sentence[] => parts.flatMap(({ sentences }) => sentences);
