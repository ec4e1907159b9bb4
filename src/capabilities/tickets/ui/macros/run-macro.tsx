import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { RunReply } from '../../contract-bulk.ts';
import type { TicketRow } from '../../shared/records.ts';
import { BulkPreview } from '../desk/bulk-preview.tsx';
import { tell, useBulkDone, useKeyOfAct } from '../desk/use-bulk.ts';
import { macroCalls, macrosQuery } from './data.ts';
import styles from './macros.module.css';
import { useMacroWords } from './words.ts';

interface RunMacroProps {
  rows: readonly Pick<TicketRow, 'number' | 'title'>[];
  /** Which one was chosen by name already. */
  first?: string | null | undefined;
  onClose: () => void;
  onDone?: (() => void) | undefined;
}

/** Which macro, what it would do to each ticket, and only then the deed. */
export function RunMacro({ rows, first = null, onClose, onDone }: RunMacroProps) {
  const say = useMacroWords();
  const numbers = rows.map(({ number }) => number);
  const [id, choose] = useState<string | null>(first);
  const preview = useQuery({
    queryKey: ['macroPreview', id, numbers],
    queryFn: () => macroCalls.run({ id: id ?? '', numbers, preview: true }),
    enabled: id !== null,
    gcTime: 0,
    retry: false,
  });
  const run = useRun(numbers, () => {
    onClose();
    onDone?.();
  });
  const count = preview.data?.changed ?? 0;
  const foot = (
    <Button look="primary" busy={run.isPending} isDisabled={count === 0} onPress={() => id !== null && run.mutate(id)}>
      {say('run', { count: id === null ? rows.length : count })}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('runMacro')} foot={foot}>
      <Which id={id} onChoose={choose} />
      {preview.isLoading && <SkeletonRows count={2} height={28} />}
      {preview.error !== null && <ErrorState error={preview.error} look="inline" onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          <BulkPreview rows={rows} reply={preview.data} isEmpty={false} />
          <Said reply={preview.data} />
        </>
      )}
    </Dialog>
  );
}

function Which({ id, onChoose }: { id: string | null; onChoose: (id: string) => void }) {
  const say = useMacroWords();
  const { data, error, isPending, refetch } = useQuery(macrosQuery);
  if (isPending) return <SkeletonRows count={1} height={32} />;
  if (data === undefined) return <ErrorState error={error} look="inline" onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p>{say('noneHere')}</p>;
  const options = data.items.map(({ id: one, name }) => ({ id: one, label: name }));
  return (
    <>
      <Select label={say('whichMacro')} options={options} value={id} onChange={onChoose} autoFocus />
      {id === null && <p>{say('chooseMacro')}</p>}
    </>
  );
}

/** The words as they read for the first ticket that gets them. */
function Said({ reply: { items } }: { reply: RunReply }) {
  const say = useMacroWords();
  const first = items.find(({ says }) => says.comment !== null || says.workNote !== null);
  if (first === undefined) return null;
  const { number, says } = first;
  return (
    <>
      {says.comment !== null && (
        <section className={styles['reads']}>
          <p>{say('reads', { number })}</p>
          <RichText html={says.comment} />
        </section>
      )}
      {says.workNote !== null && (
        <section className={styles['reads']} data-kind="note">
          <p>{say('notes', { number })}</p>
          <RichText html={says.workNote} />
        </section>
      )}
    </>
  );
}

/** Sent again, because no answer came, it happens once; what it changed can be taken back. */
function useRun(numbers: string[], onDone: () => void) {
  const done = useBulkDone();
  const keyOf = useKeyOfAct();
  return useMutation({
    mutationFn: (id: string) => macroCalls.run({ id, numbers, preview: false }, { idempotencyKey: keyOf(id) }),
    onSuccess: (reply) => {
      onDone();
      return done(reply);
    },
    onError: tell,
  });
}
