import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { personCardQuery } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import styles from './context.module.css';
import { countQuery, deskTicketQuery } from './data.ts';
import { NewTaskRow } from './new-task-row.tsx';
import { stateKind, useDeskWords, useNamed } from './words.ts';

/** All one needs to know around a ticket: who asks, what hangs on it, who follows it. */
export function ContextPanel({ number }: { number: string }) {
  const say = useDeskWords();
  const { data: ticket } = useQuery(deskTicketQuery(number));
  if (ticket === undefined) return null;
  return (
    <aside className={styles['context']} aria-label={say('context')}>
      <Requester ticket={ticket} />
      <Details ticket={ticket} />
      {(ticket.tasks.length > 0 || ticket.can.addTask) && <Tasks ticket={ticket} />}
      {ticket.links.length > 0 && <Links ticket={ticket} />}
      {ticket.attachments.length > 0 && <Files ticket={ticket} />}
      {ticket.watchers.length > 0 && <Watchers ticket={ticket} />}
    </aside>
  );
}

function Section({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section>
      <h2>
        {title} {count !== undefined && <span>{count}</span>}
      </h2>
      {children}
    </section>
  );
}

function Requester({ ticket: { requester } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { data: card } = useQuery(personCardQuery(requester.id));
  const { data: open } = useQuery(countQuery({ requester: requester.id, state: 'open' }));
  const others = (open ?? 1) - 1;
  return (
    <Section title={say('requester')}>
      <p className={styles['person']}>
        <Avatar name={requester.name} size="large" isDecoration />
        <span>
          <b>{requester.name}</b>
          <small>{[card?.department?.name, card?.location?.name].filter(Boolean).join(', ')}</small>
        </span>
      </p>
      {card && <Card card={card} />}
      <p className={styles['muted']}>{others > 0 ? say('otherTickets', { count: others }) : say('noOther')}</p>
    </Section>
  );
}

type CardOf = NonNullable<ReturnType<typeof usePersonCard>>;
const usePersonCard = (id: string) => useQuery(personCardQuery(id)).data;

function Card({ card: { email, phone, manager, timeZone } }: { card: CardOf }) {
  const say = useDeskWords();
  const { time } = useFormats();
  const local = new Intl.DateTimeFormat(undefined, { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date());
  const facts = [
    { name: say('email'), value: email },
    ...(phone === null ? [] : [{ name: say('phone'), value: phone }]),
    ...(manager === null ? [] : [{ name: say('manager'), value: manager.name }]),
    ...(local === time(new Date()) ? [] : [{ name: say('localTime'), value: local }]),
  ];
  return <DefinitionList facts={facts} />;
}

function Details({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { dateTime } = useFormats();
  const ball = useBall(ticket);
  const facts = [
    { name: say('whoHasBall'), value: ball },
    { name: say('created'), value: dateTime(ticket.createdAt) },
    { name: say('updated'), value: dateTime(ticket.updatedAt) },
    ...(ticket.dueAt === null ? [] : [{ name: say('dueAt'), value: dateTime(ticket.dueAt) }]),
    ...(ticket.tags.length === 0 ? [] : [{ name: say('tags'), value: ticket.tags.join(', ') }]),
    ...Object.entries(ticket.fields).map(([name, value]) => ({ name, value: String(value) })),
  ];
  return (
    <Section title={say('details')}>
      <DefinitionList facts={facts} />
    </Section>
  );
}

function useBall({ waitingOn, followUpAt, assignee, requester }: TicketReply): string {
  const say = useDeskWords();
  const { date } = useFormats();
  const balls = {
    team: assignee?.name ?? say('ballTeam'),
    requester: requester.name,
    vendor: say('ballVendor'),
    change: say('ballChange'),
    problem: say('ballProblem'),
    date: followUpAt === null ? say('ballTeam') : say('ballDate', { date: date(followUpAt) }),
    approval: say('ballApproval'),
    nobody: say('ballNobody'),
  };
  return balls[waitingOn];
}

function Tasks({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  return (
    <Section title={say('tasks')} count={ticket.tasks.length}>
      <Refs refs={ticket.tasks.map((task) => ({ ...task, line: task.assignee?.name ?? task.team?.name }))} />
      {ticket.can.addTask && <NewTaskRow number={ticket.number} />}
    </Section>
  );
}

function Links({ ticket: { links } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const named = useNamed();
  return (
    <Section title={say('related')} count={links.length}>
      <Refs refs={links.map(({ kind, ticket }) => ({ ...ticket, line: kind === 'related' ? say('related2') : named('', kind) }))} />
    </Section>
  );
}

type Ref = { number: string; title: string; state: string; line?: string | undefined };

function Refs({ refs }: { refs: readonly Ref[] }) {
  const named = useNamed();
  return (
    <ul className={styles['refs']}>
      {refs.map(({ number, title, state, line }) => (
        <li key={number}>
          <Link to="/t/$number" params={{ number }}>
            {title}
          </Link>
          <small>
            {number} <StateGlyph kind={stateKind(state)}>{named('state', state)}</StateGlyph> {line}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Files({ ticket: { number, attachments } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { bytes } = useFormats();
  return (
    <Section title={say('files')} count={attachments.length}>
      <ul className={styles['refs']}>
        {attachments.map(({ id, name, bytes: size }) => (
          <li key={id}>
            <a href={`/api/v1/tickets/${number}/attachments/${id}`}>{name}</a>
            <small>{bytes(size)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Watchers({ ticket: { watchers } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  return (
    <Section title={say('watchers')} count={watchers.length}>
      <p className={styles['muted']}>{watchers.map(({ person }) => person.name).join(', ')}</p>
    </Section>
  );
}
