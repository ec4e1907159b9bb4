import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { approvalsContract } from '../../approvals/contract.ts';
import type { changeAfterContract } from '../contract-after.ts';
import type { changeBoardsContract } from '../contract-board.ts';
import { changeCalls } from './data.ts';

export const boardCalls = client<typeof changeBoardsContract>('changeBoards');
export const afterCalls = client<typeof changeAfterContract>('changeAfter');
/** A vote of the board is an answer in the approval of the change, and nowhere else. */
export const voteCalls = client<typeof approvalsContract>('approvals');

const all = ['tickets', 'changes', 'boards'] as const;

export const boardQuery = (workspace: string) =>
  queryOptions({ queryKey: [...all, 'board', workspace], queryFn: () => boardCalls.board({ workspace }) });

export const meetingsQuery = (which: 'coming' | 'past') =>
  queryOptions({ queryKey: [...all, 'meetings', which], queryFn: () => boardCalls.meetings({ which }) });

export const meetingQuery = (id: string) => queryOptions({ queryKey: [...all, 'meeting', id], queryFn: () => boardCalls.meeting({ id }) });

type Success = Parameters<typeof afterCalls.success>[0];
export const successQuery = (asked: Success) =>
  queryOptions({ queryKey: [...all, 'success', asked], queryFn: () => afterCalls.success(asked) });

type Listed = Parameters<typeof changeCalls.list>[0];
export const behindQuery = (asked: Listed) => queryOptions({ queryKey: [...all, 'behind', asked], queryFn: () => changeCalls.list(asked) });

/** A deed on a board or a meeting; whatever shows them is asked for anew. */
export function useBoardDeed<Input, Reply>(deed: (input: Input) => Promise<Reply>, done?: (reply: Reply) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (reply) => done?.(reply),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets', 'changes'] }),
  });
}
