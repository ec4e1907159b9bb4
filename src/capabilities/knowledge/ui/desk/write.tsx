import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import type { ArticleReply } from '../../contract.ts';
import type { TextReply } from '../../contract-texts.ts';
import type { ArticleBody } from '../../shared/document/body.ts';
import { bodyOfMarkdown } from '../../shared/document/from-markdown.ts';
import { markdownOf } from '../../shared/document/to-markdown.ts';
import { type ArticleLanguage, languages } from '../../shared/words.ts';
import { textCalls, textQuery, useKnowledgeDeed } from '../data.ts';
import { ConflictDialog } from './conflict.tsx';
import styles from './desk.module.css';
import type { Draft } from './draft-keeper.ts';
import { PersonalNotice } from './personal-notice.tsx';
import { PublishBar } from './publish-bar.tsx';
import { SourceChanges } from './source-changes.tsx';
import { useAutosave } from './use-autosave.ts';
import { useKnowledgeWords } from './words.ts';

const ArticleEditor = lazy(() => import('./editor.tsx').then((parts) => ({ default: parts.ArticleEditor })));

interface WriteProps {
  article: ArticleReply;
  language: ArticleLanguage;
  onLanguage: (language: ArticleLanguage) => void;
}

/** An article in one language, as it is being written. */
export const Write = (props: WriteProps) => (
  <>
    <LanguageBar {...props} />
    <Loaded asking={useQuery(textQuery(props.article.number, props.language))} rows={6}>
      {(text) => <Sheet {...props} text={text} />}
    </Loaded>
  </>
);

/** Which language, and how a further one begins. */
function LanguageBar({ article: { number, texts, can }, language, onLanguage }: WriteProps) {
  const say = useKnowledgeWords();
  const translate = useKnowledgeDeed(
    (wanted: ArticleLanguage) => textCalls.translate({ number, language: wanted }),
    (text) => onLanguage(text.language),
  );
  const missing = languages.filter((one) => texts.every((text) => text.language !== one));
  return (
    <div className={styles['head']}>
      {texts.map((text) => (
        <Chip key={text.language} isChosen={text.language === language} onPress={() => onLanguage(text.language)}>
          {text.isStale ? `${say(text.language)} – ${say('stale')}` : say(text.language)}
        </Chip>
      ))}
      {can.write &&
        missing.map((one) => (
          <Button key={one} look="quiet" icon="globe" busy={translate.isPending} onPress={() => translate.mutate(one)}>
            {say('translate', { language: say(one) })}
          </Button>
        ))}
      {translate.error !== null && <ErrorState look="inline" error={translate.error} />}
    </div>
  );
}

type SheetProps = WriteProps & { text: TextReply };

function Sheet({ article, language, onLanguage, text }: SheetProps) {
  const autosave = useAutosave(article.number, language, text);
  const [draft, setDraft] = useState<Draft>(() => ({ title: text.title, summary: text.summary, body: text.body }));
  // Counts up when what stands in the editor is put there by somebody else.
  const [epoch, renew] = useState(0);
  const replace = (from: TextReply): void => {
    setDraft({ title: from.title, summary: from.summary, body: from.body });
    renew(epoch + 1);
  };
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (next.title.trim() !== '') autosave.write(next);
  };
  const swap = (next: Draft): void => {
    change(next);
    renew(epoch + 1);
  };
  const take = () => {
    const theirs = autosave.takeTheirs();
    if (theirs !== null) replace(theirs);
  };
  return (
    <>
      <Notices
        article={article}
        text={text}
        onSource={() => onLanguage(article.language)}
        onFollow={() => change({ madeOf: text.sourceNumber })}
      />
      <PublishBar article={article} text={text} autosave={autosave} onReplaced={replace} />
      <PersonalNotice
        number={article.number}
        language={language}
        version={text.version}
        draft={draft}
        onReplace={text.can.write ? swap : undefined}
      />
      <Fields key={epoch} number={article.number} draft={draft} isOpen={text.can.write} onChange={change} />
      {autosave.theirs !== null && (
        <ConflictDialog number={article.number} theirs={autosave.theirs} mine={draft} onTake={take} onKeep={autosave.keepMine} />
      )}
    </>
  );
}

interface NoticesProps {
  article: ArticleReply;
  text: TextReply;
  onSource: () => void;
  onFollow: () => void;
}

/** What is to be known before one writes on. */
function Notices({ article, text, onSource, onFollow }: NoticesProps) {
  const say = useKnowledgeWords();
  const [isComparing, compare] = useState(false);
  const { review, returned, isStale, sourceNumber, madeOf } = text;
  const deeds = (
    <>
      {madeOf !== null && <Button onPress={() => compare(true)}>{say('sourceChanges')}</Button>}
      <Button onPress={onSource}>{say('openSource')}</Button>
      <Button onPress={onFollow}>{say('followsNow', { source: sourceNumber ?? 0 })}</Button>
    </>
  );
  return (
    <>
      {returned !== null && <Banner tone="warning">{say('givenBack', { note: returned })}</Banner>}
      {review !== null && (
        <Banner>
          {review.reviewer === null
            ? say('isInReview', { name: review.by.name })
            : say('isInReviewBy', { name: review.by.name, reviewer: review.reviewer.name })}{' '}
          {review.note}
        </Banner>
      )}
      {isStale && (
        <Banner tone="warning" deeds={deeds}>
          {say('staleSource', { source: sourceNumber ?? 0, madeOf: madeOf ?? 0 })}
        </Banner>
      )}
      {isComparing && madeOf !== null && sourceNumber !== null && (
        <SourceChanges article={article} from={madeOf} to={sourceNumber} onClose={() => compare(false)} />
      )}
    </>
  );
}

interface FieldsProps {
  number: string;
  draft: Draft;
  isOpen: boolean;
  onChange: (part: Partial<Draft>) => void;
}

function Fields({ number, draft, isOpen, onChange }: FieldsProps) {
  const say = useKnowledgeWords();
  const [markdown, setMarkdown] = useState<string | null>(null);
  const write = (text: string) => {
    setMarkdown(text);
    onChange({ body: bodyOfMarkdown(text) });
  };
  return (
    <div className={styles['form']}>
      <TextField
        label={say('textTitle')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
        isReadOnly={!isOpen}
        error={draft.title.trim() === '' ? say('titleNeeded') : undefined}
      />
      <TextField
        label={say('summary')}
        help={say('summaryHelp')}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
        maxLength={500}
        isReadOnly={!isOpen}
      />
      <div>
        <Button look="quiet" isChosen={markdown !== null} onPress={() => setMarkdown(markdown === null ? markdownOf(draft.body) : null)}>
          {say('asMarkdown')}
        </Button>
      </div>
      {markdown === null ? (
        <Suspense fallback={<SkeletonRows count={6} />}>
          <ArticleEditor number={number} label={say('body')} body={draft.body} onChange={(body: ArticleBody) => onChange({ body })} />
        </Suspense>
      ) : (
        <TextArea label={say('markdown')} rows={24} value={markdown} onChange={write} isReadOnly={!isOpen} />
      )}
    </div>
  );
}
