import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { AnswerPair } from '../../../ui-kit/answer-pair.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { Question } from '../../../ui-kit/question.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { CategoriesReply } from '../contract-own.ts';
import { categoriesQuery, useChoose } from './data.ts';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

/** The kinds of data that the policy names: what is needed says why, the rest has yes and no of the same weight. */
export function OwnData() {
  const say = useRightsWords();
  return (
    <Question title={say('dataTitle')} line={say('dataLine')}>
      <Loaded asking={useQuery(categoriesQuery)}>
        {({ items }) => (
          <div className={styles['kinds']}>
            {items.map((item) => (
              <Kind key={item.category} item={item} />
            ))}
          </div>
        )}
      </Loaded>
    </Question>
  );
}

function Kind({ item }: { item: CategoriesReply['items'][number] }) {
  const { category } = item;
  const id = useId();
  const say = useRightsWords();
  return (
    <section className={styles['kind']} aria-labelledby={id}>
      <div>
        <h3 id={id}>{say(`category_${category}`)}</h3>
        <p>{say(`about_${category}`)}</p>
        {category === 'usage' && <Link to="/me/privacy/choices">{say('toConsent')}</Link>}
      </div>
      <Answer item={item} />
    </section>
  );
}

function Answer({ item: { category, standing, since, can } }: { item: CategoriesReply['items'][number] }) {
  const say = useRightsWords();
  const { dateTime } = useFormats();
  const { mutate, isPending, variables, error } = useChoose();
  if (standing === 'needed') return <Badge icon="lock">{say('needed')}</Badge>;
  const chosen = isPending ? variables.answer : standing;
  return (
    <div className={styles['answer']}>
      <AnswerPair
        label={say(`category_${category}`)}
        answers={[
          { id: 'denied', label: say('deny'), isDisabled: !can.deny && standing !== 'denied' },
          { id: 'allowed', label: say('allow'), isDisabled: !can.allow && standing !== 'allowed' },
        ]}
        chosen={chosen}
        onAnswer={(answer) => answer !== chosen && mutate({ category, answer })}
      />
      {since !== null && <p className={styles['since']}>{say('since', { at: dateTime(since) })}</p>}
      {error !== null && <ErrorState error={error} look="inline" />}
    </div>
  );
}
