import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { controlsContract, NewAttestation } from '../contract.ts';

const controls = client<typeof controlsContract>('controls');

export const controlsQuery = queryOptions({ queryKey: ['controls'], queryFn: () => controls.list() });

/** Answers for a measure that no probe can see. */
export function useAttest(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (word: NewAttestation & { act: string }) => {
      const { act, ...said } = word;
      return controls.attest(said, { idempotencyKey: act });
    },
    onSuccess: (all) => {
      queries.setQueryData(controlsQuery.queryKey, all);
      onDone();
    },
  });
}
