import { useMutation } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { NewTask, NewTicket } from '../../contract.ts';
import type { mergeContract } from '../../contract-work.ts';
import type { Link } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { tickets } from './data.ts';

const merges = client<typeof mergeContract>('merges');

const tell = (error: unknown): void => toast(problemOf(error).detail ?? problemOf(error).title ?? String(error));

export function useCreate() {
  const { lists } = useKeeping();
  return useMutation({
    mutationFn: ({ ticket, key }: { ticket: NewTicket; key: string }) => tickets.create(ticket, { idempotencyKey: key }),
    onSuccess: lists,
  });
}

export function useAddTask(number: string) {
  const { one, lists } = useKeeping();
  return useMutation({
    mutationFn: ({ task, key }: { task: NewTask; key: string }) => tickets.addTask({ number, ...task }, { idempotencyKey: key }),
    onSuccess: () => Promise.all([one(number), lists()]),
    onError: tell,
  });
}

type Watching = { person: string; list?: 'comments' | 'notes'; share?: boolean };

/** Puts somebody on the watch list, or takes them off; `me` is the reader. */
export function useWatching(number: string) {
  const { one, lists } = useKeeping();
  const onSuccess = () => Promise.all([one(number), lists()]);
  const watch = useMutation({
    mutationFn: ({ person, list = 'comments', share = false }: Watching) => tickets.watch({ number, person, list, share }),
    onSuccess,
  });
  const unwatch = useMutation({ mutationFn: (person: string) => tickets.unwatch({ number, person }), onSuccess, onError: tell });
  return { watch, unwatch };
}

/** Says that the reader has seen everything up to now. */
export function useMarkRead() {
  const { patch, lists } = useKeeping();
  return useMutation({
    mutationFn: (number: string) => tickets.markRead({ number }),
    onSuccess: (_, number) => {
      patch({ number, unread: false });
      return lists();
    },
  });
}

type NewLink = { kind: Extract<Link['kind'], 'parent' | 'child' | 'duplicate' | 'related' | 'caused_by' | 'fixed_by'>; to: string };

export function useLink(number: string) {
  const { one } = useKeeping();
  return useMutation({ mutationFn: (link: NewLink) => tickets.link({ number, ...link }), onSuccess: () => one(number) });
}

export function useUnlink(number: string) {
  const { one } = useKeeping();
  return useMutation({ mutationFn: (link: NewLink) => tickets.unlink({ number, ...link }), onSuccess: () => one(number), onError: tell });
}

type Merged = { readonly source: { number: string }; readonly into: { number: string } };

/** Merges a ticket into another, and can take that back. `onMerged` is told at once: read anew, the ticket no longer offers what asked for it. */
export function useMerge(number: string, onMerged?: (merged: Merged) => void) {
  const { one, lists } = useKeeping();
  const again = ({ source, into }: Merged) => Promise.all([one(source.number), one(into.number), lists()]);
  const merge = useMutation({
    mutationFn: ({ into, key }: { into: string; key: string }) => merges.merge({ number, into }, { idempotencyKey: key }),
    onSuccess: (merged) => {
      onMerged?.(merged);
      return again(merged);
    },
  });
  const undo = useMutation({ mutationFn: () => merges.undo({ number }), onSuccess: again, onError: tell });
  return { merge, undo };
}
