import { useQuery } from '@tanstack/react-query';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import type { ArticleBody } from '../../shared/document/body.ts';
import { textOfBody } from '../../shared/document/to-text.ts';
import { type Personal, placeholders } from '../../shared/personal.ts';
import type { ArticleLanguage } from '../../shared/words.ts';
import { personalQuery } from '../data.ts';
import styles from './desk.module.css';
import type { Draft } from './draft-keeper.ts';
import { useKnowledgeWords } from './words.ts';

interface PersonalNoticeProps {
  number: string;
  language: ArticleLanguage;
  /** Of the text as it was saved last. */
  version: number;
  draft: Draft;
  onReplace: ((draft: Draft) => void) | undefined;
}

/** What the text tells of people, with a placeholder for each: an article is kept when a person is forgotten. */
export function PersonalNotice({ number, language, version, draft, onReplace }: PersonalNoticeProps) {
  const say = useKnowledgeWords();
  const { data } = useQuery(personalQuery(number, language, version));
  const written = [draft.title, draft.summary, textOfBody(draft.body)].join('\n');
  const there = (data?.items ?? []).filter(({ text }) => written.includes(text));
  if (there.length === 0) return null;
  const replace = onReplace && (
    <Button onPress={() => onReplace(there.reduce((one, personal) => without(one, personal, language), draft))}>
      {say('usePlaceholders')}
    </Button>
  );
  return (
    <div className={styles['notice']}>
      <Banner tone="warning" deeds={replace}>
        {say('tellsOfPeople', { what: there.map(({ text }) => `“${text}”`).join(', ') })}
      </Banner>
    </div>
  );
}

function without(draft: Draft, { kind, text }: Personal, language: ArticleLanguage): Draft {
  const swap = (words: string): string => words.replaceAll(text, placeholders[language][kind]);
  return { ...draft, title: swap(draft.title), summary: swap(draft.summary), body: inTexts(draft.body, swap) };
}

/** A body with each of its texts as `swap` gives it. */
const inTexts = (body: ArticleBody, swap: (text: string) => string): ArticleBody =>
  JSON.parse(JSON.stringify(body), (key: string, value: unknown) => (key === 'text' && typeof value === 'string' ? swap(value) : value));
