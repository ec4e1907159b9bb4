import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { moment } from '../../../../kernel/web/clock.ts';
import { useSettled } from '../../../../kernel/web/later.tsx';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { stored, useStored } from '../../../../kernel/web/storage.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { draftsContract } from '../../contract.ts';
import { waitingIn } from './outbox.ts';
import {
  draftIn,
  draftOf,
  isBlank,
  type Kind,
  nothingWritten,
  numbersIn,
  type ReplyDraft,
  serverPlace,
  shaped,
  writeDraft,
} from './reply-draft.ts';

const drafts = client<typeof draftsContract>('drafts');
const pause = 800;

const placesQuery = queryOptions({
  queryKey: ['draftPlaces'],
  queryFn: async () => (await drafts.list()).items.map(({ place }) => place),
  staleTime: 30_000,
});

/** What the server has there; asked anew each time a composer opens, for another browser may have gone on. */
const draftQuery = (place: string) =>
  queryOptions({
    queryKey: ['drafts', place],
    queryFn: async () => {
      const askedAt = moment().toISOString();
      const { draft } = await drafts.get({ place });
      return { askedAt, found: draft === null ? null : shaped(draft.content, draft.updatedAt) };
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Brings a draft to the server a moment after the last letter, whichever screen is open by then. */
export function keepSoon(queries: QueryClient, number: string, kind: Kind): void {
  const place = serverPlace(number, kind);
  clearTimeout(timers.get(place));
  timers.set(
    place,
    setTimeout(() => {
      timers.delete(place);
      keep(number, kind)
        .then(() => queries.invalidateQueries({ queryKey: placesQuery.queryKey }))
        .catch(tell);
    }, pause),
  );
}

const sent = new Map<string, string>();

/** It was sent: what was about to be kept of it is no draft any more, though the server has it until the message arrives. */
export function keepNoMore(number: string, kind: Kind): void {
  const place = serverPlace(number, kind);
  sent.set(place, draftOf(number, kind).at);
  clearTimeout(timers.get(place));
  timers.delete(place);
}

async function keep(number: string, kind: Kind): Promise<void> {
  const place = serverPlace(number, kind);
  const { html, files, at } = draftOf(number, kind);
  if (at === '') {
    await drafts.drop({ place });
    return;
  }
  await drafts.keep({ place, content: { html, files, at } });
  const now = draftOf(number, kind);
  if (now.at === at) writeDraft(number, kind, { ...now, kept: at });
}

/** Offline it stays in this browser, as the screen says anyway; a refusal is told. */
function tell(error: unknown): void {
  if (problemOf(error).status !== undefined) toast(problemOf(error).detail ?? String(error));
}

/** Whether what the server has is on its way already, as a message. */
const isSent = (number: string, kind: Kind, { at }: ReplyDraft): boolean =>
  at <= (sent.get(serverPlace(number, kind)) ?? '') || waitingIn(stored('drafts') ?? {}, number).some((waiting) => waiting.kind === kind);

type Server = { readonly askedAt: string; readonly found: ReplyDraft | null };

/** What another browser has done since: written on, or sent what was kept; undefined where what is here counts. */
function laterThan(here: ReplyDraft, { found, askedAt }: Server): ReplyDraft | undefined {
  if (found !== null) return found.at > here.at ? { ...found, kept: found.at } : undefined;
  const wasSent = here.kept !== '' && here.kept === here.at && here.at < askedAt;
  return wasSent ? nothingWritten : undefined;
}

export type Writing = { readonly draft: ReplyDraft; readonly change: (how: (draft: ReplyDraft) => Partial<ReplyDraft>) => void };

/** The draft of a reply or a note; `onFound` where another browser had a later one, or has sent it. */
export function useReplyDraft(number: string, kind: Kind, onFound: () => void): Writing {
  const queries = useQueryClient();
  const [all] = useStored('drafts');
  const { data } = useQuery(draftQuery(serverPlace(number, kind)));
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => {
    if (data === undefined) return;
    if (data.found !== null && isSent(number, kind, data.found)) return;
    const here = draftOf(number, kind);
    const other = laterThan(here, data);
    if (other !== undefined) {
      writeDraft(number, kind, other);
      found.current();
    } else if (here.at !== here.kept) keepSoon(queries, number, kind);
  }, [data, number, kind, queries]);
  return {
    draft: draftIn(all, number, kind),
    change: (how) => {
      const before = draftOf(number, kind);
      const after = { ...before, ...how(before), at: moment().toISOString() };
      if (isBlank(before) && isBlank(after)) return;
      writeDraft(number, kind, after);
      keepSoon(queries, number, kind);
    },
  };
}

/** Puts something at the end of a draft that nobody may be writing on. */
export function addToDraft(queries: QueryClient, number: string, kind: Kind, html: string): void {
  const before = draftOf(number, kind);
  writeDraft(number, kind, { ...before, html: before.html + html, at: moment().toISOString() });
  keepSoon(queries, number, kind);
}

/** Tickets on which the reader has begun to write, here or in another browser. */
export function useDraftNumbers(): ReadonlySet<string> {
  const [all] = useStored('drafts');
  const { data = [] } = useQuery({ ...placesQuery, enabled: useSettled() });
  return new Set([...numbersIn(all), ...data.flatMap((place) => /^(.+):(?:reply|note)$/.exec(place)?.[1] ?? [])]);
}

/** Whether something is begun at one place. */
export function useHasDraft(number: string, kind: Kind): boolean {
  const [all] = useStored('drafts');
  const { data = [] } = useQuery(placesQuery);
  return !isBlank(draftIn(all, number, kind)) || data.includes(serverPlace(number, kind));
}

/** The list of drafts is another: one was sent or taken back. */
export const draftsChanged = (queries: QueryClient): Promise<void> => queries.invalidateQueries({ queryKey: placesQuery.queryKey });
