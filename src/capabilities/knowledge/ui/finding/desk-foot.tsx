import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { handOnQuery } from './data.ts';
import { HandOnOpened } from './hand-on.tsx';
import { type Given, useInsert } from './insert.ts';
import { useFindingWords } from './words.ts';

interface DeskFootProps {
  article: Given;
  /** The open ticket, if one is. */
  ticket: string | undefined;
  onInserted: () => void;
}

/** What one does with an article that was found on the desk: into the reply of the open ticket, or its link for elsewhere. */
export function DeskFoot({ article, ticket, onInserted }: DeskFootProps) {
  const say = useFindingWords();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${location.origin}/knowledge/${article.number}`);
    toast(say('linkCopied'));
  };
  return (
    <>
      <Button icon="copy" onPress={() => void copy()}>
        {say('copyLink')}
      </Button>
      {ticket !== undefined && <HandOnOpened ticket={ticket} article={article} onInserted={onInserted} />}
    </>
  );
}

interface InsertNowProps {
  article: Given;
  ticket: string;
  onInserted: () => void;
  /** Who asked may not read it, or nobody can say: it is shown instead, with that told. */
  onDoubt: () => void;
}

/** A link to an article goes into the reply by one key, once it is known that who asked may read it. */
export function InsertNow({ article, ticket, onInserted, onDoubt }: InsertNowProps) {
  const { data, isError } = useQuery(handOnQuery(article.number, ticket));
  const insert = useInsert(ticket, onInserted);
  const reads = isError ? false : data?.requesterReads;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known
  useEffect(() => {
    if (reads === undefined) return;
    if (reads) insert(article, 'link');
    else onDoubt();
  }, [reads]);
  return null;
}
