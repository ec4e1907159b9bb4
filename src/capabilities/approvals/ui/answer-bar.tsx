import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { TickedBar } from '../../../ui-kit/ticked-bar.tsx';
import type { Vote } from '../contract.ts';
import { useApprovalWords } from './words.ts';

interface AnswerBarProps {
  /** How many are ticked. */
  count: number;
  onAnswer: (answer: Exclude<Vote['answer'], 'abstain'>) => void;
  onNone: () => void;
}

/** One answer for all that are ticked; it is shown beforehand what it would be given to. */
export function AnswerBar({ count, onAnswer, onNone }: AnswerBarProps) {
  const say = useApprovalWords();
  return (
    <TickedBar label={say('answerAll')} count={say('ticked', { count })}>
      <Button look="primary" onPress={() => onAnswer('approve')}>
        {say('approve')}
      </Button>
      <Button onPress={() => onAnswer('reject')}>{say('reject')}</Button>
      <IconButton icon="x" label={say('tickNone')} onPress={onNone} />
    </TickedBar>
  );
}
