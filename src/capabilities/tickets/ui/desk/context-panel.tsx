import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use, useDeferredValue, useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { ContextSection, ContextSide } from '../../../../ui-kit/context-side.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Link as TicketLink, TicketReply } from '../../shared/records.ts';
import { useNoun } from '../nouns.ts';
import { useAnswerFacts } from '../public-data.ts';
import { useUnlink } from './around.ts';
import { BesideTicket } from './beside.ts';
import styles from './context.module.css';
import { deskTicketQuery } from './data.ts';
import { Delivery } from './delivery.tsx';
import { DueChoice } from './due-choice.tsx';
import { Files } from './files.tsx';
import { EditAnswers } from './later-answers.tsx';
import { NewTaskRow } from './new-task-row.tsx';
import { RequesterCard } from './requester-card.tsx';
import { Watchers } from './watchers.tsx';
import { stateKind, useDeskWords, useNamed } from './words.ts';

interface PanelProps {
  number: string;
  onHide?: (() => void) | undefined;
}

/** All one needs to know around a ticket: who asks, what hangs on it, who follows it. */
export const ContextPanel = (props: PanelProps) => <Panel key={props.number} {...props} />;

/** Empty for the moment in which the conversation is drawn. */
function Panel({ number, onHide }: PanelProps) {
  const say = useDeskWords();
  const isTime = useDeferredValue(true, false);
  const beside = use(BesideTicket);
  const { data: ticket } = useQuery(deskTicketQuery(number));
  if (ticket === undefined || !isTime) return <ContextSide label={say('context')} />;
  return (
    <ContextSide label={say('context')} head={onHide && <IconButton icon="panel" label={say('hideContext')} onPress={onHide} />}>
      <RequesterCard requester={ticket.requester} />
      {ticket.can.deliver && <Delivery number={ticket.number} />}
      <Details ticket={ticket} />
      {beside(ticket)}
      <Answers ticket={ticket} />
      {(ticket.tasks.length > 0 || ticket.can.addTask) && <Tasks ticket={ticket} />}
      {ticket.links.length > 0 && <Links ticket={ticket} />}
      <Files ticket={ticket} />
      <Watchers ticket={ticket} />
    </ContextSide>
  );
}

function Details({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { dateTime } = useFormats();
  const ball = useBall(ticket);
  const facts = [
    { name: say('type'), value: useKind(ticket) },
    { name: say('whoHasBall'), value: ball },
    { name: say('created'), value: dateTime(ticket.createdAt) },
    { name: say('updated'), value: dateTime(ticket.updatedAt) },
    { name: say('dueAt'), value: <DueChoice ticket={ticket} /> },
  ];
  return (
    <ContextSection title={say('details')}>
      <DefinitionList facts={facts} />
    </ContextSection>
  );
}

/** What it is: a task is a task wherever; the rest goes by the word of its workspace. */
function useKind({ type, workspace }: TicketReply): string {
  const say = useDeskWords();
  const noun = useNoun(workspace);
  const kind = useNamed()('', type);
  return noun === undefined || type === 'task' ? kind : say('kindOf', { noun: noun.One, type: kind });
}

/** What was answered when it was asked, in the words of the form as it was then; corrected by the same form. */
function Answers({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const facts = useAnswerFacts();
  const [isEditing, setEditing] = useState(false);
  const { answers, requestType, can, readOnly } = ticket;
  const mayEdit = requestType !== null && can.edit && !readOnly.includes('fields');
  if (answers.length === 0 && !mayEdit) return null;
  const edit = <IconButton icon="edit" label={say('editAnswers')} onPress={() => setEditing(true)} />;
  return (
    <ContextSection title={say('answers')} end={mayEdit && edit}>
      <DefinitionList facts={facts(answers)} />
      {isEditing && <EditAnswers ticket={ticket} onDone={() => setEditing(false)} />}
    </ContextSection>
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
    <ContextSection title={say('tasks')} meta={ticket.tasks.length}>
      <Refs refs={ticket.tasks.map((task) => ({ ...task, line: task.assignee?.name ?? task.team?.name }))} />
      {ticket.can.addTask && <NewTaskRow number={ticket.number} />}
    </ContextSection>
  );
}

function Links({ ticket: { number, links, can } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const named = useNamed();
  const { mutate: unlink } = useUnlink(number);
  const lineOf = (kind: TicketLink['kind']) => (kind === 'related' ? say('related2') : named('', kind));
  return (
    <ContextSection title={say('related')} meta={links.length}>
      <Refs
        refs={links.map(({ kind, ticket }) => ({
          ...ticket,
          line: lineOf(kind),
          onRemove: can.link ? unlinking(unlink, kind, ticket.number) : undefined,
        }))}
      />
    </ContextSection>
  );
}

/** Only what one may have made by hand can be taken away. */
function unlinking(unlink: ReturnType<typeof useUnlink>['mutate'], kind: TicketLink['kind'], to: string): (() => void) | undefined {
  const own = (['parent', 'child', 'duplicate', 'related', 'caused_by', 'fixed_by'] as const).find((one) => one === kind);
  return own && (() => unlink({ kind: own, to }));
}

type Ref = { number: string; title: string; state: string; line?: string | undefined; onRemove?: (() => void) | undefined };

function Refs({ refs }: { refs: readonly Ref[] }) {
  const say = useDeskWords();
  const named = useNamed();
  return (
    <ul className={styles['refs']}>
      {refs.map(({ number, title, state, line, onRemove }) => (
        <li key={number}>
          <Link to="/t/$number" params={{ number }} dir="auto">
            {title}
          </Link>
          <small>
            {number} <StateGlyph kind={stateKind(state)}>{named('state', state)}</StateGlyph> {line}
            {onRemove && <IconButton icon="x" label={say('unlink', { number })} onPress={onRemove} />}
          </small>
        </li>
      ))}
    </ul>
  );
}
