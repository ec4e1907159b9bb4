import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TextReply } from '../../contract-texts.ts';
import type { ArticleLanguage } from '../../shared/words.ts';
import { textCalls, useKeepText } from '../data.ts';
import { DraftKeeper } from './draft-keeper.ts';

/** What is being written is kept on the server a moment later, when one leaves, and once there is a network again. */
export function useAutosave(number: string, language: ArticleLanguage, text: TextReply) {
  const keep = useKeepText(number, language);
  const [keeper] = useState(
    () =>
      new DraftKeeper(text.version, async (draft, ifMatch) => {
        const after = await textCalls.saveDraft({ number, language, ...draft }, { ifMatch });
        keep(after);
        return after;
      }),
  );
  const standing = useSyncExternalStore(keeper.watch, keeper.now);
  useEffect(() => {
    const leave = () => void keeper.flush();
    addEventListener('pagehide', leave);
    addEventListener('online', leave);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('online', leave);
      leave();
    };
  }, [keeper]);
  /** A deed of another kind made a newer version of it. */
  const heard = (after: TextReply): void => {
    keeper.version = after.version;
    keep(after);
  };
  return { ...standing, write: keeper.write, flush: keeper.flush, keepMine: keeper.keepMine, takeTheirs: keeper.takeTheirs, heard };
}

export type Autosave = ReturnType<typeof useAutosave>;
