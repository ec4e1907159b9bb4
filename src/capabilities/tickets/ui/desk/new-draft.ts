import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type DraftKeeper, useKeptDraft } from '../../../../kernel/web/kept-draft.ts';
import type { FilledForm } from '../../../catalog/ui/public.tsx';
import type { Requester } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useDraftKeeper } from '../portal/drafts.ts';
import { deskTicketQuery } from './data.ts';
import type { KeptFile } from './reply-draft.ts';

type Level = 1 | 2 | 3;

/** A ticket that is being written. Null: not said, so that the request type or the usual decides. */
export type NewDraft = {
  readonly requester: Requester | null;
  /** Written down for somebody who calls. */
  readonly byPhone: boolean;
  readonly kind: 'incident' | 'request';
  /** Key and name of the request type; then it says what kind it is. */
  readonly asked: { readonly key: string; readonly name: string } | null;
  readonly title: string | null;
  readonly html: string;
  readonly files: readonly KeptFile[];
  readonly team: string | null;
  readonly impact: Level | null;
  readonly urgency: Level | null;
  /** Answers by request type: who goes back to one finds them again. */
  readonly filled: Readonly<Record<string, FilledForm>>;
};

const nothing: NewDraft = {
  ...{ requester: null, byPhone: false, kind: 'incident', asked: null, title: null, html: '', files: [] },
  ...{ team: null, impact: null, urgency: null, filled: {} },
};

/** Where it is kept: here and on the server; one like another apart from the rest. */
export const placeOf = (like: string | undefined): string => (like === undefined ? 'new:desk' : `new:like-${like}`);

/** What is written of a new ticket; `isRead` once what another browser had is taken over. */
export function useNewDraft(like: string | undefined) {
  const place = placeOf(like);
  const keeper: DraftKeeper = useDraftKeeper(place);
  const known = useQueryClient().getQueryData(deskTicketQuery(like ?? '').queryKey);
  const { kept, hasDraft, update, forget } = useKeptDraft(`desk:${place}`, keeper, known === undefined ? nothing : likeOf(known));
  const [isRead, setRead] = useState(false);
  useEffect(() => setRead(true), []);
  return {
    /** The ticket that it is to be like. */
    like,
    given: kept as NewDraft,
    change: (change: Partial<NewDraft> | ((before: NewDraft) => Partial<NewDraft>)) =>
      update((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) })),
    hasDraft,
    isKept: keeper.isKept,
    isRead,
    forget,
  };
}

export type NewDraftInWork = ReturnType<typeof useNewDraft>;

/** Begins with the words, kind and group of another. */
const likeOf = ({ title, descriptionHtml, team, type }: TicketReply): NewDraft => ({
  ...nothing,
  kind: type === 'request' ? 'request' : 'incident',
  title,
  html: descriptionHtml,
  team: team?.id ?? null,
});
