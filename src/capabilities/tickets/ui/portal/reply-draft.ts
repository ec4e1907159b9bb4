import { useQuery } from '@tanstack/react-query';
import { useKeptDraft } from '../../../../kernel/web/kept-draft.ts';
import { draftQuery, useDraftKeeper } from './drafts.ts';

type KeptFile = { readonly id: string; readonly name: string; readonly size: number };
type Kept = { readonly html: string; readonly files: readonly KeptFile[] };

const nothing: Kept = { html: '', files: [] };
/** Not where an agent writes: whoever asked may be one. */
export const replyPlace = (number: string): string => `${number}:answer`;

/** What one began to answer, text and files, on whatever device. */
export function useReplyDraft(number: string) {
  const keeper = useDraftKeeper(replyPlace(number));
  const { kept, hasDraft, update, forget, forgetHere } = useKeptDraft(`answer:${number}`, keeper, nothing);
  return {
    ...kept,
    hasDraft,
    isKept: keeper.isKept,
    write: (html: string) => update((draft) => ({ ...draft, html })),
    addFile: (file: KeptFile) => update((draft) => ({ ...draft, files: [...draft.files, file] })),
    removeFile: (id: string) => update((draft) => ({ ...draft, files: draft.files.filter((one) => one.id !== id) })),
    forget,
    forgetHere,
  };
}

/** Whether it is known what another device has: the editor begins with that, and is not changed under one's hands. */
export const useDraftIsKnown = (number: string): boolean => !useQuery(draftQuery(replyPlace(number))).isPending;
