import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ComponentType, useState } from 'react';
import { useKeysOf } from '../../../../kernel/web/keys.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { ChooseOne, Panes } from '../../../../ui-kit/list-frame.tsx';
import { type SplitPane, SplitPanes } from '../../../../ui-kit/split-panes.tsx';
import { SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { Look } from '../../shared/view-lists.ts';
import { useConflict } from './conflicts.ts';
import { deskTicketQuery, rowsQuery } from './data.ts';
import { BoardView, CalendarView, ConflictDialog, ContextPanel, DeskTicket, TableView } from './later-parts.tsx';
import { QueueList } from './queue-list.tsx';
import { useQueueName } from './use-queue-name.ts';
import { useView } from './use-view.ts';
import { useDeskWords } from './words.ts';

/** A queue as list, table or board, and the ticket that is open in it; on a phone one after the other. */
export function DeskPage() {
  const { queue = 'groups-open', number } = useParams({ strict: false });
  const { search, isKnown } = useView(queue);
  const isPhone = useMedia('(max-width: 767px)');
  const Whole = number === undefined ? wholes(isPhone)[search.as] : undefined;
  return (
    <Panes>
      <Title queueKey={queue} number={number} />
      {!isKnown && <SkeletonRows count={16} height={36} look="page" />}
      {isKnown && Whole !== undefined && <Whole key={queue} queueKey={queue} />}
      {isKnown && Whole === undefined && <Split queueKey={queue} number={number} beside={search.beside} isPhone={isPhone} />}
      <Conflict />
    </Panes>
  );
}

/** In the tab stands the open ticket, otherwise the queue. By itself, so that a change of the ticket draws no list anew. */
function Title({ queueKey, number }: { queueKey: string; number: string | undefined }) {
  const { data } = useQuery({ ...deskTicketQuery(number ?? ''), enabled: number !== undefined });
  const queue = useQueueName()(queueKey);
  usePageTitle(number === undefined ? queue : [number, data?.title].join(' ').trim());
  return null;
}

/** What takes the whole width; a phone has room for days below each other, not for columns. */
const wholes = (isPhone: boolean): Partial<Record<Look, ComponentType<{ queueKey: string }>>> =>
  isPhone ? { calendar: CalendarView } : { calendar: CalendarView, table: TableView, board: BoardView };

const Conflict = () => useConflict() !== null && <ConflictDialog />;

interface SplitProps {
  queueKey: string;
  number: string | undefined;
  beside: string | undefined;
  isPhone: boolean;
}

function Split({ queueKey, number, beside, isPhone }: SplitProps) {
  const navigate = useNavigate();
  const hasRoom = useMedia('(min-width: 1200px)');
  const [context, showContext] = useState<'pane' | 'drawer' | null>('pane');
  const toggle = () => showContext(hasRoom ? (context === 'pane' ? null : 'pane') : context === 'drawer' ? null : 'drawer');
  const back = () => void navigate({ to: '/desk/$queue', params: { queue: queueKey }, search: (search: object) => search });
  const list = <QueueList key={queueKey} queueKey={queueKey} current={number} />;
  const ticket = number === undefined ? null : <DeskTicket key={number} number={number} onBack={back} onContext={toggle} />;
  const sheet = hasRoom && context !== null ? undefined : { isOpen: context === 'drawer', onClose: () => showContext('pane') };
  const around = useAround(number, sheet, hasRoom ? toggle : undefined);
  const all = usePanes({ queueKey, list, ticket, number, beside });
  // The same panes, and nothing beside them: turning the phone loses neither a dialog nor what one writes.
  const panes = isPhone ? all.filter(({ key }) => key === (number === undefined ? 'list' : 'ticket')).map(alone) : all;
  // Two tickets beside each other leave no room for a column.
  return <SplitPanes name="desk" panes={hasRoom && beside !== undefined ? panes : [...panes, ...around]} />;
}

const alone = ({ key, label, content }: SplitPane): SplitPane => ({ key, label, content });

/** What stands around the ticket that is open. */
function useAround(number: string | undefined, sheet: SplitPane['sheet'], onHide: (() => void) | undefined): SplitPane[] {
  const say = useDeskWords();
  if (number === undefined) return [];
  const content = <ContextPanel number={number} onHide={onHide} />;
  return [{ key: 'context', label: say('context'), size: 304, least: 240, most: 480, content, sheet }];
}

type PanesOf = {
  queueKey: string;
  list: React.ReactNode;
  ticket: React.ReactNode;
  number: string | undefined;
  beside: string | undefined;
};

function usePanes({ queueKey, list, ticket, number, beside }: PanesOf): SplitPane[] {
  const say = useDeskWords();
  const navigate = useNavigate();
  const close = () => void navigate({ to: '.', search: (search: object) => ({ ...search, beside: undefined }) });
  const hasTwo = number !== undefined && beside !== undefined;
  const panes = [
    hasTwo
      ? { key: 'listOfTwo', label: say('views'), size: 280, least: 240, most: 560, content: list }
      : { key: 'list', label: say('views'), size: 360, least: 280, most: 560, content: list },
    { key: 'ticket', label: say('conversation'), least: 360, content: ticket ?? <Choose queueKey={queueKey} /> },
  ];
  if (!hasTwo) return panes;
  const content = <DeskTicket key={beside} number={beside} onBack={close} isBeside />;
  return [...panes, { key: 'beside', label: say('besideIt'), size: 464, least: 360, most: 900, content }];
}

/** Says nothing where there is nothing to choose: the list tells why. */
function Choose({ queueKey }: { queueKey: string }) {
  const say = useDeskWords();
  const [key = ''] = useKeysOf('next');
  const { data } = useInfiniteQuery(rowsQuery(useView(queueKey).query));
  if (data === undefined || data.pages.every(({ items }) => items.length === 0)) return null;
  return <ChooseOne>{say('chooseTicket', { key })}</ChooseOne>;
}
