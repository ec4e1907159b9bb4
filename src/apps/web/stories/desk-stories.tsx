import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { CommandPalette } from '../../../ui-kit/command-palette.tsx';
import { ClockGlyph } from '../../../ui-kit/glyphs.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { KeyHelp } from '../../../ui-kit/key-help.tsx';
import { ListPane, type ListRow } from '../../../ui-kit/list-pane.tsx';
import { FreshLine, Pane } from '../../../ui-kit/pane.tsx';
import { SplitPanes } from '../../../ui-kit/split-panes.tsx';
import { Table } from '../../../ui-kit/table.tsx';
import type { TableSort } from '../../../ui-kit/table-types.ts';
import { columns, groups, palette, tickets } from './desk-cast.tsx';
import { Story } from './story.tsx';

const rows: ListRow[] = tickets.map((ticket, at) => ({
  key: ticket.number,
  href: `/${ticket.number}`,
  title: ticket.title,
  number: ticket.number,
  priority: ticket.priority,
  who: ticket.requester,
  state: ticket.state,
  age: `${(at % 9) + 1} h`,
  assignee: at % 4 === 0 ? null : 'Leila Haddad',
  isUnread: at % 5 === 1,
  aside: (
    <ClockGlyph state={at === 0 ? 'breached' : 'running'} used={(at * 13) % 100} label="Resolution">
      {`${(at % 7) + 1} h`}
    </ClockGlyph>
  ),
}));

export const DeskStories = () => (
  <>
    <Story title="Palette and keys">
      <Palette />
      <Keys />
    </Story>
    <Story title="List, split panes" look="tall">
      <SplitPanes
        name="story"
        panes={[
          { key: 'list', label: 'Queue', size: 360, least: 280, content: <Queue /> },
          { key: 'main', label: 'Ticket', least: 320, content: <Pane title="Ticket">…</Pane> },
          {
            key: 'context',
            label: 'Context',
            size: 240,
            content: (
              <Pane title="Context" isQuiet end={<IconButton icon="panel" label="Close" />}>
                …
              </Pane>
            ),
          },
        ]}
      />
    </Story>
    <Story title="Table" look="tall">
      <Tickets />
    </Story>
  </>
);

function Queue() {
  return (
    <Pane title="My groups’ open" meta="63" end={<IconButton icon="more" label="More" />} filters={<Filters />}>
      <FreshLine deed="Show" keys={['.']} onShow={() => undefined}>
        2 new since 10:40
      </FreshLine>
      <ListPane label="Tickets" rows={rows} current={rows[3]?.key} />
    </Pane>
  );
}

const Filters = () => (
  <>
    <Chip opens>All workspaces</Chip>
    <Chip opens>Due first</Chip>
    <Chip adds onPress={() => undefined}>
      Filter
    </Chip>
  </>
);

function Tickets() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['INC0048213']));
  const [sort, setSort] = useState<TableSort>({ column: 'due', direction: 'ascending' });
  return (
    <Table
      label="63 tickets grouped by team"
      columns={columns}
      groups={groups}
      keyOf={({ number }) => number}
      nameOf={({ number }) => number}
      selected={selected}
      onSelect={setSelected}
      sort={sort}
      onSort={setSort}
      isUnread={({ priority }) => priority === 1}
      changed={new Set(['INC0048102'])}
    />
  );
}

function Palette() {
  const [isOpen, setOpen] = useState(location.hash === '#palette');
  const [query, setQuery] = useState('as');
  return (
    <>
      <Button onPress={() => setOpen(true)}>Palette</Button>
      <CommandPalette
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        groups={palette}
        query={query}
        onQuery={setQuery}
        scope={{ label: 'INC0048213', onLeave: () => undefined }}
      />
    </>
  );
}

function Keys() {
  const [isOpen, setOpen] = useState(location.hash === '#keys');
  const anywhere = [
    { deed: 'palette', label: 'Search or do' },
    { deed: 'create', label: 'Create' },
    { deed: 'go:i', label: 'My open' },
  ] as const;
  return (
    <>
      <Button onPress={() => setOpen(true)}>Keys</Button>
      <KeyHelp
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        switchLabel="Keys of one letter"
        groups={[{ label: 'Anywhere', deeds: anywhere }]}
      />
    </>
  );
}
