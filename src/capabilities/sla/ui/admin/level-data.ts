import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { LevelReply, levelsContract } from '../../contract-levels.ts';

export const levelCalls = client<typeof levelsContract>('serviceLevels');

/** What is written of a level, in the shape in which it is sent; its order is changed in the list. */
export type LevelFields = Omit<LevelReply, 'id' | 'workspace' | 'number' | 'version' | 'updatedAt' | 'position'>;

export const levelsQuery = (workspace: string) =>
  queryOptions({ queryKey: ['service-levels', 'list', workspace], queryFn: () => levelCalls.list({ workspace }) });

export const levelQuery = (id: string) =>
  queryOptions({ queryKey: ['service-levels', 'one', id], queryFn: () => levelCalls.get({ id }), retry: false });

/** `number` is that of the record, so that a version that was just published is asked for. */
export const levelVersionsQuery = (id: string, number: number) =>
  queryOptions({ queryKey: ['service-levels', 'versions', id, number], queryFn: () => levelCalls.versions({ id }) });

/** A deed after which all levels are asked for again, also where only a part of it was done. */
export function useLevelDeed<Input, Output>(act: (input: Input) => Promise<Output>, onDone?: (output: Output) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['service-levels'] }),
    onSuccess: onDone,
  });
}
