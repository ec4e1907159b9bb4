import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { CategoriesReply } from '../contract-own.ts';
import { categoriesQuery, useChoose } from './data.ts';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

/** The kinds of data that the policy names: what is needed says why, the rest has yes and no of the same weight. */
export function OwnData() {
  const say = useRightsWords();
  return (
    <section className={styles['part']} aria-labelledby="own-data">
      <h2 id="own-data">{say('dataTitle')}</h2>
      <p className={styles['words']}>{say('dataLine')}</p>
      <Loaded asking={useQuery(categoriesQuery)}>
        {({ items }) => (
          <div className={styles['kinds']}>
            {items.map((item) => (
              <Kind key={item.category} item={item} />
            ))}
          </div>
        )}
      </Loaded>
    </section>
  );
}

function Kind({ item }: { item: CategoriesReply['items'][number] }) {
  const { category, since } = item;
  const id = useId();
  const say = useRightsWords();
  const { dateTime } = useFormats();
  return (
    <section className={styles['kind']} aria-labelledby={id}>
      <div>
        <h3 id={id}>{say(`category_${category}`)}</h3>
        <p>{say(`about_${category}`)}</p>
        {since !== null && <small>{say('since', { at: dateTime(since) })}</small>}
        {category === 'usage' && <Link to="/me/privacy/choices">{say('toConsent')}</Link>}
      </div>
      <Answer item={item} />
    </section>
  );
}

function Answer({ item: { category, standing, can } }: { item: CategoriesReply['items'][number] }) {
  const say = useRightsWords();
  const { mutate, isPending, error } = useChoose();
  if (standing === 'needed') return <Badge icon="lock">{say('needed')}</Badge>;
  const name = say(`category_${category}`);
  const mayAnswer = { allowed: can.allow || standing === 'allowed', denied: can.deny || standing === 'denied' };
  const button = (answer: 'allowed' | 'denied', word: string) => (
    <Button
      isChosen={standing === answer}
      isDisabled={!mayAnswer[answer]}
      aria-label={`${word}: ${name}`}
      busy={isPending}
      onPress={() => standing !== answer && mutate({ category, answer })}
    >
      {word}
    </Button>
  );
  return (
    <div className={styles['deeds']}>
      {button('denied', say('deny'))}
      {button('allowed', say('allow'))}
      {error !== null && <ErrorState error={error} look="inline" />}
    </div>
  );
}
