import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type AskedClass, askedClasses, type MessageClass, messageClassNames } from '../../../kernel/shared/message-classes.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Checkbox } from '../../../ui-kit/checkbox.tsx';
import { DoorList, DoorRow } from '../../../ui-kit/door-list.tsx';
import { PlainTable } from '../../../ui-kit/plain-table.tsx';
import { Question } from '../../../ui-kit/question.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { ChoicesReply } from '../contract.ts';
import type { MessagesReply } from '../contract-messages.ts';
import styles from './choices.module.css';
import { messagesQuery, useAnswer, useWish } from './data.ts';
import { useChoiceWords } from './words.ts';

const isAsked = (name: MessageClass): name is AskedClass => (askedClasses as readonly MessageClass[]).includes(name);

/** Every kind of message and the ways it comes: what one may refuse has a box, what the service owes says that it comes. */
export function Messages({ mine }: { mine: ChoicesReply }) {
  const say = useChoiceWords();
  const { data, error, refetch } = useQuery(messagesQuery);
  const inApp = (name: AskedClass): ReactNode => {
    const wish = data?.inApp.find((one) => one.class === name);
    return wish === undefined ? null : <InApp wish={wish} />;
  };
  const columns = [
    { key: 'what', header: say('message'), cell: (name: MessageClass) => <What name={name} /> },
    {
      key: 'email',
      header: say('byEmail'),
      cell: (name: MessageClass) => (isAsked(name) ? <ByEmail name={name} mine={mine} /> : say('always')),
    },
    { key: 'inApp', header: say('inApp'), cell: (name: MessageClass) => (isAsked(name) ? inApp(name) : say('whereItMatters')) },
  ];
  return (
    <Question title={say('messages')} line={say('messagesLine')} look="part">
      {error !== null && data === undefined && <ErrorState error={error} onRetry={refetch} look="inline" />}
      <PlainTable label={say('messages')} columns={columns} rows={messageClassNames} keyOf={(name) => name} />
      {data !== undefined && data.news.length > 0 && <NewsList news={data.news} />}
    </Question>
  );
}

function What({ name }: { name: MessageClass }) {
  const say = useChoiceWords();
  return (
    <span className={styles['what']}>
      <strong>{say(`class_${name}`)}</strong>
      <span>{say(`about_${name}`)}</span>
    </span>
  );
}

function ByEmail({ name, mine: { items, signal } }: { name: AskedClass; mine: ChoicesReply }) {
  const say = useChoiceWords();
  const choice = items.find(({ purpose }) => purpose === name);
  return choice === undefined ? null : (
    <EmailBox choice={choice} isDisabled={signal} label={`${say(`class_${name}`)}, ${say('byEmail')}`} />
  );
}

function EmailBox({ choice, isDisabled, label }: { choice: ChoicesReply['items'][number]; isDisabled: boolean; label: string }) {
  const { mutate, isPending, variables } = useAnswer(choice, 'privacyChoices');
  const isOn = isPending ? variables === 'given' : choice.standing === 'given';
  return <Checkbox label={label} isLabelHidden value={isOn} isDisabled={isDisabled} onChange={(on) => mutate(on ? 'given' : 'refused')} />;
}

function InApp({ wish }: { wish: MessagesReply['inApp'][number] }) {
  const say = useChoiceWords();
  const { mutate, isPending, variables } = useWish();
  const label = `${say(`class_${wish.class}`)}, ${say('inApp')}`;
  const isOn = isPending ? variables.isOn : wish.isOn;
  return <Checkbox label={label} isLabelHidden value={isOn} onChange={(on) => mutate({ class: wish.class, isOn: on })} />;
}

function NewsList({ news }: Pick<MessagesReply, 'news'>) {
  const say = useChoiceWords();
  const { dateTime } = useFormats();
  return (
    <DoorList label={say('newsForYou')}>
      {news.map(({ id, title, body, madeAt }) => (
        <DoorRow key={id} icon="info" title={title} line={`${body} · ${dateTime(madeAt)}`} />
      ))}
    </DoorList>
  );
}
