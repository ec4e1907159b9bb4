import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { useLocalised } from './clock-words.ts';
import styles from './clocks.module.css';
import { breachCalls, reasonsQuery } from './data.ts';
import { useSlaDeskWords } from './words.ts';

interface ExplainProps {
  number: string;
  clock: Pick<ClockReply, 'cycle' | 'explanation'> & { level: Pick<ClockReply['level'], 'id' | 'workspace'> };
  /** The ticket lies where the reader writes no notes. */
  isGone?: boolean | undefined;
}

/** Why a clock was missed, and the question to whoever works where it was agreed. */
export function Explained({ number, clock }: { number: string; clock: ClockReply }) {
  const say = useSlaDeskWords();
  const localised = useLocalised();
  const [isAsked, ask] = useState(false);
  const { explanation } = clock;
  if (explanation === null && !clock.can.explain) return null;
  return (
    <p className={styles['muted']}>
      {explanation !== null && `${say('because', { reason: localised(explanation.reason.name), name: explanation.by.name })} `}
      {clock.can.explain && (
        <span className={styles['deed']}>
          <Button look="quiet" onPress={() => ask(true)}>
            {say(explanation === null ? 'sayWhy' : 'sayOtherwise')}
          </Button>
        </span>
      )}
      {isAsked && <Explain number={number} clock={clock} onClose={() => ask(false)} />}
    </p>
  );
}

/** Asks why, and takes the answer. */
export function Explain({ number, clock, isGone = false, onClose }: ExplainProps & { onClose: () => void }) {
  const say = useSlaDeskWords();
  const localised = useLocalised();
  const queries = useQueryClient();
  const reasons = useQuery(reasonsQuery(clock.level.workspace));
  const [reason, choose] = useState(clock.explanation?.reason.id ?? null);
  const [comment, write] = useState('');
  const save = useMutation({
    mutationFn: (chosen: string) =>
      breachCalls.explain({
        ...{ number, level: clock.level.id, cycle: clock.cycle, reason: chosen },
        ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['tickets', 'one', number] }),
        queries.invalidateQueries({ queryKey: ['breaches'] }),
      ]);
      onClose();
    },
  });
  const foot = (
    <Button look="primary" busy={save.isPending} isDisabled={reason === null} onPress={() => reason !== null && save.mutate(reason)}>
      {say('saveReason')}
    </Button>
  );
  const offered = (reasons.data?.items ?? []).filter(({ active, id }) => active || id === reason);
  return (
    <Dialog isOpen onClose={onClose} title={say('sayWhyOf', { number })} foot={foot}>
      {reasons.error !== null && <ErrorState look="inline" error={reasons.error} onRetry={() => void reasons.refetch()} />}
      {reasons.data !== undefined && offered.length === 0 && <p>{say('noReasons')}</p>}
      <Select
        label={say('reason')}
        options={offered.map(({ id, name }) => ({ id, label: localised(name) }))}
        value={reason}
        error={fieldProblems(save.error)['/reason']}
        onChange={choose}
      />
      {isGone ? (
        <p className={styles['muted']}>{say('reasonGone')}</p>
      ) : (
        <TextArea label={say('reasonComment')} help={say('reasonCommentHelp')} value={comment} onChange={write} maxLength={4000} />
      )}
      {save.error !== null && <ErrorState look="inline" error={save.error} />}
    </Dialog>
  );
}
