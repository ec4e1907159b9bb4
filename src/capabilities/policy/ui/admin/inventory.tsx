import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DownloadLink } from '../../../../ui-kit/link.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Table } from '../../../../ui-kit/table.tsx';
import type { TableColumn } from '../../../../ui-kit/table-types.ts';
import type { InventoryItem, InventoryReply } from '../../contract-inventory.ts';
import { inventoryQuery } from './data.ts';
import { InventoryEntry } from './inventory-entry.tsx';
import { InventoryFilters } from './inventory-filters.tsx';
import styles from './register.module.css';
import { filtered, type RegisterFilter } from './register-filter.ts';
import { useRegisterWords } from './register-words.ts';
import { sayOr } from './words.ts';

interface InventoryProps {
  filter: RegisterFilter;
  onFilter: (filter: RegisterFilter) => void;
}

/** Everything that the register knows, to be searched; filters are in the address. */
export function Inventory({ filter, onFilter }: InventoryProps) {
  const say = useRegisterWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(inventoryQuery(language));
  const rows = data && filtered(data.items, filter);
  return (
    <Page
      title={say('inventory')}
      width="full"
      meta={data && say('found', { count: rows?.length ?? 0, all: data.items.length })}
      end={
        <DownloadLink href={`/api/v1/policy/inventory/file?language=${language === 'de' ? 'de' : 'en'}`}>{say('download')}</DownloadLink>
      }
      filters={<InventoryFilters filter={filter} onFilter={onFilter} names={data?.names} />}
    >
      {error !== null && <ErrorState error={error} look={data && 'inline'} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <SkeletonRows count={14} />}
      {rows?.length === 0 && (
        <EmptyState icon="search" deed={<Button onPress={() => onFilter({})}>{say('clear')}</Button>}>
          {say('nothingFound')}
        </EmptyState>
      )}
      {data !== undefined && rows !== undefined && rows.length > 0 && <Entries rows={rows} names={data.names} />}
    </Page>
  );
}

type Names = InventoryReply['names'];

function Entries({ rows, names }: { rows: readonly InventoryItem[]; names: Names }) {
  const say = useRegisterWords();
  const [open, setOpen] = useState<InventoryItem | null>(null);
  return (
    <>
      <Table
        label={say('inventory')}
        columns={useColumns(names)}
        rowHeight={44}
        rows={rows}
        keyOf={keyOf}
        nameOf={({ place }) => place}
        onOpen={setOpen}
      />
      {open !== null && <InventoryEntry item={open} names={names} onClose={() => setOpen(null)} />}
    </>
  );
}

const keyOf = ({ store, place }: InventoryItem): string => `${store} ${place}`;

/** A phone has room for the place and what lies there; the rest is one press away. */
function useColumns(names: Names): TableColumn<InventoryItem>[] {
  const say = useRegisterWords();
  const isPhone = useMedia('(max-width: 767px)');
  const isNarrow = useMedia('(max-width: 1199px)');
  const what = ({ kind, categories }: InventoryItem): string =>
    categories.length === 0 ? say(`kind_${kind}`) : categories.map((key) => names.categories[key] ?? key).join('; ');
  if (isPhone)
    return [
      {
        key: 'place',
        header: say('place'),
        width: 'grow',
        cell: (item) => (
          <span className={styles['two']}>
            <span>{item.place}</span>
            <small>{what(item)}</small>
          </span>
        ),
      },
    ];
  const places: TableColumn<InventoryItem>[] = [
    { key: 'place', header: say('place'), width: 'grow', cell: ({ place }) => <span title={place}>{place}</span> },
    { key: 'category', header: say('category'), width: isNarrow ? 176 : 240, cell: (item) => <span title={what(item)}>{what(item)}</span> },
    {
      key: 'purposes',
      header: say('purpose'),
      width: 176,
      isMuted: true,
      cell: ({ purposes }) => <Purposes purposes={purposes} names={names} />,
    },
  ];
  if (isNarrow) return places;
  return [
    ...places,
    {
      key: 'retention',
      header: say('retention'),
      width: 192,
      isMuted: true,
      cell: ({ retention }) => <Kept retention={retention} names={names} />,
    },
    { key: 'erase', header: say('erasing'), width: 144, isMuted: true, cell: ({ erase }) => <Erasing erase={erase} /> },
    { key: 'role', header: say('role'), width: 104, isMuted: true, cell: ({ role }) => role !== null && say(`role_${role}`) },
  ];
}

/** In one word each; in full, with their ground, one press away. */
function Purposes({ purposes, names }: { purposes: InventoryItem['purposes']; names: Names }) {
  const say = useRegisterWords();
  const { list } = useFormats();
  const title = purposes.map(({ purpose }) => names.purposes[purpose] ?? purpose).join('\n');
  return <span title={title}>{list(purposes.map(({ purpose }) => sayOr(say, `short_${purpose}`, purpose)))}</span>;
}

function Kept({ retention, names }: { retention: string | null; names: Names }) {
  if (retention === null) return null;
  const told = names.retentions[retention] ?? retention;
  return <span title={told}>{told}</span>;
}

function Erasing({ erase }: Pick<InventoryItem, 'erase'>) {
  const say = useRegisterWords();
  return <span>{[...new Set(erase.map(({ how }) => say(`erase_${how}`)))].join(', ')}</span>;
}
