import { Avatar } from '../../../ui-kit/avatar.tsx';
import { ClockGlyph, PriorityGlyph, StateGlyph } from '../../../ui-kit/glyphs.tsx';
import type { PaletteGroup } from '../../../ui-kit/palette-types.ts';
import type { TableColumn, TableGroup } from '../../../ui-kit/table-types.ts';

interface Ticket {
  number: string;
  title: string;
  requester: string;
  state: string;
  priority: 1 | 2 | 3 | 4 | 5;
}

const titles = [
  'Payroll export rejects IBANs with lower-case letters',
  'Kassen der Filiale Hamburg-Altona offline',
  'VPN drops every few minutes since the update',
  'Rooms in Vienna cannot be booked from the phone',
  'Second monitor flickers when docked',
];
const requesters = ['Amara Nwosu', 'Jürgen Vogt', 'Ada Lindqvist', 'Lê Minh Anh', 'Yuki Tanaka'];
const priorities = [2, 1, 2, 3, 4, 5] as const;

export const tickets: Ticket[] = Array.from({ length: 400 }, (_, at) => ({
  number: at === 2 ? 'INC0048213' : `INC00${48_100 + at}`,
  title: titles[at % titles.length] ?? '',
  requester: requesters[at % requesters.length] ?? '',
  state: at % 3 === 0 ? 'New' : 'In progress',
  priority: priorities[at % priorities.length] ?? 3,
}));

export const groups: TableGroup<Ticket>[] = [
  { key: 'network', label: 'Network', rows: tickets.slice(0, 6), count: 24, note: '1 breached' },
  { key: 'workplace', label: 'Workplace', rows: tickets.slice(6) },
];

export const columns: TableColumn<Ticket>[] = [
  { key: 'priority', header: 'Priority', isHeaderHidden: true, width: 32, cell: ({ priority }) => <PriorityGlyph priority={priority} /> },
  { key: 'number', header: 'Number', width: 116, isSortable: true, isMuted: true, cell: ({ number }) => number },
  { key: 'title', header: 'Title', width: 'grow', isLead: true, cell: ({ title }) => title },
  { key: 'requester', header: 'Requester', width: 134, cell: ({ requester }) => requester },
  {
    key: 'state',
    header: 'State',
    width: 140,
    cell: ({ state }) => <StateGlyph kind={state === 'New' ? 'new' : 'progress'}>{state}</StateGlyph>,
  },
  {
    key: 'due',
    header: 'Next due',
    width: 126,
    isSortable: true,
    cell: ({ priority }) => (
      <ClockGlyph state={priority === 1 ? 'breached' : 'running'} used={priority * 18} label="Resolution">{`${priority} h`}</ClockGlyph>
    ),
  },
  { key: 'assignee', header: 'Assignee', width: 60, cell: ({ priority }) => <Avatar name={priority === 1 ? null : 'Tomasz Nowak'} /> },
  { key: 'hops', header: 'Hops', width: 56, align: 'end', isMuted: true, cell: ({ priority }) => priority },
];

const none = (): void => undefined;

export const palette: PaletteGroup[] = [
  {
    id: 'ticket',
    label: 'This ticket',
    items: [
      { id: 'assign', label: 'Assign to…', icon: 'person', keys: ['a'], onDo: none },
      { id: 'me', label: 'Assign to me', icon: 'hand', keys: ['i'], onDo: none },
      { id: 'asset', label: 'Link an asset…', icon: 'box', onDo: none },
    ],
  },
  {
    id: 'go',
    label: 'Go to',
    items: [{ id: 'unassigned', label: 'Unassigned', hint: '9 tickets', icon: 'hand', keys: ['g', 'u'], onDo: none }],
  },
  {
    id: 'found',
    label: 'Tickets and articles',
    isFound: true,
    items: [{ id: 'kb', label: 'Reset a password without the service desk', hint: 'KB0000107', icon: 'book', onDo: none }],
  },
];
