import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { articleCalls, ofTicketQuery, useKnowledgeDeed } from '../data.ts';
import { Suggested } from '../finding/suggested.tsx';
import styles from './desk.module.css';
import { useKnowledgeWords } from './words.ts';

/** Beside a ticket: articles that came of it or have to do with it, and how one becomes an article. */
export function ArticlesOfTicket({ number }: { number: string }) {
  const say = useKnowledgeWords();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const { data, error, refetch } = useQuery(ofTicketQuery(number));
  const make = useKnowledgeDeed(
    () => articleCalls.fromTicket({ ticket: number }, { idempotencyKey: key }),
    (article) => void navigate({ to: '/desk/knowledge/$number', params: { number: article.number } }),
  );
  return (
    <section aria-label={say('articlesOfTicket')} className={styles['ofTicket']}>
      <h2>{say('articlesOfTicket')}</h2>
      {(error ?? make.error) !== null && <ErrorState look="inline" error={error ?? make.error} onRetry={() => void refetch()} />}
      <Suggested ticket={number} />
      <ul className={styles['form']}>
        {(data?.items ?? []).map((one) => (
          <li key={`${one.number} ${one.tie}`}>
            <Tied one={one} />
          </li>
        ))}
      </ul>
      <Button look="quiet" icon="book" busy={make.isPending} onPress={() => make.mutate(undefined)}>
        {say('articleFromTicket')}
      </Button>
    </section>
  );
}

type TiedOne = Awaited<ReturnType<typeof articleCalls.ofTicket>>['items'][number];

/** An article that has to do with the ticket, and how: who writes it comes to where it is written, anybody else to where it is read. */
function Tied({ one: { number, title, tie, write } }: { one: TiedOne }) {
  const say = useKnowledgeWords();
  return (
    <>
      <Link to={write ? '/desk/knowledge/$number' : '/knowledge/$number'} params={{ number }}>
        {title}
      </Link>
      <small className={styles['mark']}>{say(`${tie}Here`)}</small>
    </>
  );
}
