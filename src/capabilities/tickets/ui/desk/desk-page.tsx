import { useNavigate } from '@tanstack/react-router';
import { useKeysOf } from '../../../../kernel/web/keys.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { SplitPanes } from '../../../../ui-kit/split-panes.tsx';
import { ContextPanel } from './context-panel.tsx';
import styles from './desk.module.css';
import { QueueList } from './queue-list.tsx';
import { DeskTicket } from './ticket.tsx';
import { useDeskWords } from './words.ts';

/** List, ticket and context beside each other; on a phone one after the other. */
export function DeskPage({ queueKey, number }: { queueKey: string; number?: string | undefined }) {
  const navigate = useNavigate();
  const isPhone = useMedia('(max-width: 767px)');
  const list = <QueueList queueKey={queueKey} current={number} />;
  const back = () => void navigate({ to: '/desk/$queue', params: { queue: queueKey }, search: (search: object) => search });
  const ticket = number === undefined ? null : <DeskTicket number={number} onBack={back} />;
  if (isPhone) return <div className={styles['panes']}>{ticket ?? list}</div>;
  return <Panes list={list} ticket={ticket} number={number} />;
}

function Panes({ list, ticket, number }: { list: React.ReactNode; ticket: React.ReactNode; number: string | undefined }) {
  const say = useDeskWords();
  const hasRoom = useMedia('(min-width: 1200px)');
  const panes = [
    { key: 'list', label: say('views'), size: 360, least: 280, most: 560, content: list },
    { key: 'ticket', label: say('conversation'), least: 360, content: ticket ?? <Choose /> },
  ];
  const context = {
    key: 'context',
    label: say('context'),
    size: 304,
    least: 240,
    most: 480,
    content: <ContextPanel number={number ?? ''} />,
  };
  return (
    <div className={styles['panes']}>
      <SplitPanes name="desk" panes={hasRoom && number !== undefined ? [...panes, context] : panes} />
    </div>
  );
}

function Choose() {
  const say = useDeskWords();
  const [key = ''] = useKeysOf('next');
  return <p className={styles['choose']}>{say('chooseTicket', { key })}</p>;
}
