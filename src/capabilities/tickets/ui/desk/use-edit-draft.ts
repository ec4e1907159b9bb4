import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useKeptDraft } from '../../../../kernel/web/kept-draft.ts';
import { stored, useStored } from '../../../../kernel/web/storage.ts';
import type { TicketReply } from '../../shared/records.ts';
import { draftQuery, useDraftKeeper } from '../portal/drafts.ts';
import { useChange } from './change.ts';

/** What of a ticket is edited at length. */
type Part = 'description' | 'answers';

const placeOf = (number: string, part: Part): string => `${number}:${part}`;
const hereOf = (number: string, part: Part): string => `desk:${placeOf(number, part)}`;

/** Whether what another browser has is known, so that one may begin. */
export const useIsKnown = (number: string, part: Part): boolean => !useQuery(draftQuery(placeOf(number, part))).isPending;

/** Whether an edit was begun in this browser. */
export const isBegun = (number: string, part: Part): boolean => stored('drafts')?.[hereOf(number, part)] !== undefined;
export function useIsBegun(number: string, part: Part): boolean {
  const [drafts] = useStored('drafts');
  return drafts?.[hereOf(number, part)] !== undefined;
}

/**
 * An edit as it is written: kept here and on the server, and apart from the ticket, so that no change by others takes it away. It is saved
 * against the version that was seen when it was begun: who changed the same meanwhile is shown, not overwritten.
 */
export function useEditDraft<T extends object>(ticket: TicketReply, part: Part, began: T, onDone: () => void) {
  const { number, version } = ticket;
  const keeper = useDraftKeeper(placeOf(number, part));
  const [nothing] = useState({ ...began, version });
  const { kept, hasDraft, update, forget } = useKeptDraft(hereOf(number, part), keeper, nothing);
  const [isRead, setRead] = useState(false);
  useEffect(() => setRead(true), []);
  const { mutate, isPending } = useChange(ticket);
  const end = () => {
    forget();
    onDone();
  };
  return {
    kept,
    hasDraft,
    /** What another browser had is taken over: fields that keep their own text may be drawn. */
    isRead,
    isKept: keeper.isKept,
    isPending,
    update: (change: (kept: T) => Partial<T>) => update((before) => ({ ...before, ...change(before) })),
    save: (change: Parameters<typeof mutate>[0]['change'], said: string) =>
      mutate({ change, said, ifMatch: kept.version, onDecided: end }, { onSuccess: end }),
    discard: end,
  };
}
