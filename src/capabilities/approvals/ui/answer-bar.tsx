import { useState } from 'react';
import { later } from '../../../kernel/web/later.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import type { ApprovalRow, Vote } from '../contract.ts';
import styles from './approvals.module.css';
import { useApprovalWords } from './words.ts';

const { Part: AnswerAll } = later(() => import('./answer-all.tsx').then((parts) => parts.AnswerAll));

interface AnswerBarProps {
  /** All that are ticked. */
  rows: readonly ApprovalRow[];
  onDone: () => void;
}

/** One answer for all that are ticked; it is shown beforehand what it would be given to. */
export function AnswerBar({ rows, onDone }: AnswerBarProps) {
  const say = useApprovalWords();
  const [answer, ask] = useState<Vote['answer'] | null>(null);
  return (
    <section className={styles['bar']} aria-label={say('answerAll')}>
      <b role="status">{say('ticked', { count: rows.length })}</b>
      <Button look="primary" onPress={() => ask('approve')}>
        {say('approve')}
      </Button>
      <Button onPress={() => ask('reject')}>{say('reject')}</Button>
      <IconButton icon="x" label={say('tickNone')} onPress={onDone} />
      {answer !== null && <AnswerAll rows={rows} answer={answer} onDone={onDone} onClose={() => ask(null)} />}
    </section>
  );
}
