import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import type { Question } from '../../shared/model.ts';
import styles from './admin.module.css';
import type { PartProps } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

type Answer = Question['options'][number];

/** What is stored under it: of its own among the others, and never changed once somebody answered. */
function freeKey(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** What is asked about a change, and how many points each answer adds. */
export function QuestionsPart({ edit: { values, set }, isDisabled, problems }: PartProps) {
  const say = useChangesAdminWords();
  const { questions } = values;
  const write = (next: readonly Question[]): void => set('questions', [...next]);
  const fresh = (): Question => ({
    key: freeKey(
      'question',
      questions.map(({ key }) => key),
    ),
    label: { en: say('newQuestion'), de: say('newQuestion') },
    options: [
      { key: 'answer1', label: { en: say('yes'), de: say('yes') }, points: 0 },
      { key: 'answer2', label: { en: say('no'), de: say('no') }, points: 1 },
    ],
  });
  const move = (at: number, by: 1 | -1): void => {
    const moved = questions[at];
    if (moved !== undefined) write(questions.toSpliced(at, 1).toSpliced(at + by, 0, moved));
  };
  return (
    <PagePart title={say('questions')} help={say('questionsHelp')}>
      {questions.length === 0 && <p>{say('noQuestions')}</p>}
      {questions.map((question, at) => (
        <fieldset key={question.key} className={styles['item']} aria-label={say('question', { number: at + 1 })}>
          <div className={styles['itemHead']}>
            <h3>{say('question', { number: at + 1 })}</h3>
            <span>
              <IconButton
                icon="arrow-up"
                label={say('questionUp', { number: at + 1 })}
                isDisabled={isDisabled || at === 0}
                onPress={() => move(at, -1)}
              />
              <IconButton
                icon="arrow-down"
                label={say('questionDown', { number: at + 1 })}
                isDisabled={isDisabled || at === questions.length - 1}
                onPress={() => move(at, 1)}
              />
              <IconButton
                icon="trash"
                label={say('removeQuestion', { number: at + 1 })}
                isDisabled={isDisabled}
                onPress={() => write(questions.toSpliced(at, 1))}
              />
            </span>
          </div>
          <BothLanguages
            label={say('question', { number: at + 1 })}
            isDisabled={isDisabled}
            value={question.label}
            onChange={(label) => write(questions.with(at, { ...question, label }))}
            error={problems[`/definition/questions/${at}`]}
          />
          <Answers
            answers={question.options}
            isDisabled={isDisabled}
            onChange={(options) => write(questions.with(at, { ...question, options: [...options] }))}
          />
        </fieldset>
      ))}
      <Button look="plain" icon="plus" isDisabled={isDisabled || questions.length >= 20} onPress={() => write([...questions, fresh()])}>
        {say('addQuestion')}
      </Button>
    </PagePart>
  );
}

type AnswersProps = { answers: readonly Answer[]; isDisabled: boolean; onChange: (answers: readonly Answer[]) => void };

function Answers({ answers, isDisabled, onChange }: AnswersProps) {
  const say = useChangesAdminWords();
  const fresh = (): Answer => ({
    key: freeKey(
      'answer',
      answers.map(({ key }) => key),
    ),
    label: { en: say('answer', { number: answers.length + 1 }) },
    points: 0,
  });
  return (
    <>
      {answers.map((answer, at) => (
        <fieldset key={answer.key} className={styles['answer']} aria-label={say('answer', { number: at + 1 })}>
          <BothLanguages
            label={say('answer', { number: at + 1 })}
            isDisabled={isDisabled}
            value={answer.label}
            onChange={(label) => onChange(answers.with(at, { ...answer, label }))}
          />
          <Points value={answer.points} isDisabled={isDisabled} onChange={(points) => onChange(answers.with(at, { ...answer, points }))} />
          <IconButton
            icon="trash"
            label={say('removeAnswer', { number: at + 1 })}
            isDisabled={isDisabled || answers.length <= 2}
            onPress={() => onChange(answers.toSpliced(at, 1))}
          />
        </fieldset>
      ))}
      <Button look="plain" icon="plus" isDisabled={isDisabled || answers.length >= 10} onPress={() => onChange([...answers, fresh()])}>
        {say('addAnswer')}
      </Button>
    </>
  );
}

/** What something adds to the risk. */
export function Points({ value, isDisabled, onChange }: { value: number; isDisabled: boolean; onChange: (points: number) => void }) {
  const say = useChangesAdminWords();
  return (
    <NumberField
      label={say('points')}
      isDisabled={isDisabled}
      minValue={-100}
      maxValue={100}
      value={value}
      onChange={(points) => onChange(Number.isNaN(points) ? 0 : points)}
    />
  );
}
