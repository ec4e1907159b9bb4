import { Group } from 'react-aria-components/Group';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import styles from './answer-pair.module.css';
import { Icon } from './icon.tsx';

interface AnswerPairProps<Id extends string> {
  /** What is answered; spoken before the two words. */
  label: string;
  answers: readonly { id: Id; label: string; isDisabled?: boolean | undefined }[];
  /** Left out, nothing is answered yet: neither is pressed. */
  chosen?: Id | undefined;
  isDisabled?: boolean | undefined;
  onAnswer: (id: Id) => void;
}

/** No and yes side by side, of the same size and in the same clothes; the one that holds is inked and ticked. */
export const AnswerPair = <Id extends string>({ label, answers, chosen, isDisabled, onAnswer }: AnswerPairProps<Id>) => (
  <Group className={styles['pair'] ?? ''} aria-label={label}>
    {answers.map((answer) => (
      <ToggleButton
        key={answer.id}
        className={styles['half'] ?? ''}
        isSelected={chosen === answer.id}
        isDisabled={isDisabled || answer.isDisabled}
        onChange={() => onAnswer(answer.id)}
      >
        <span>
          <Icon name="check" />
          {answer.label}
        </span>
      </ToggleButton>
    ))}
  </Group>
);
