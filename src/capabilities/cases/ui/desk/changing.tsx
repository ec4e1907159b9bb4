import { useMutation } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CaseReply } from '../../contract.ts';
import { tell, useKeepCase } from '../data.ts';
import { type Stale, StaleDialog, type Wanted } from './stale-dialog.tsx';

interface Changing {
  change: (wanted: Wanted) => void;
  isBusy: boolean;
}

const ChangingContext = createContext<Changing | null>(null);

/** Changes the case that is open. */
export function useChanging(): Changing {
  const changing = use(ChangingContext);
  if (changing === null) throw new Error('useChanging outside of a case');
  return changing;
}

/** One place for all changes of a case: where somebody was faster, both values are shown, and one decides. */
export function ChangingProvider({ one: { reference, version }, children }: { one: CaseReply; children: ReactNode }) {
  const keep = useKeepCase();
  const [stale, setStale] = useState<Stale | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ send, seen = version }: Wanted) => send(seen),
    onSuccess: (after, { said, onDone }) => {
      setStale(null);
      keep(after);
      onDone?.();
      if (said !== undefined) toast(said);
    },
    onError: (error, { seen: _, ...wanted }) => (problemOf(error).status === 412 ? setStale({ error, wanted }) : tell(error)),
  });
  return (
    <ChangingContext value={{ change: mutate, isBusy: isPending }}>
      {children}
      {stale !== null && (
        <StaleDialog
          reference={reference}
          stale={stale}
          isBusy={isPending}
          onInsist={(seen) => mutate({ ...stale.wanted, seen })}
          onClose={() => setStale(null)}
        />
      )}
    </ChangingContext>
  );
}
