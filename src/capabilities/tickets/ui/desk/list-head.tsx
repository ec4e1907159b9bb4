import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { SearchField } from '../../../../ui-kit/text-fields.tsx';
import { countQuery } from './data.ts';
import styles from './desk.module.css';
import { queueOf } from './queues.ts';
import type { useView, ViewSearch } from './use-view.ts';
import { useDeskWords } from './words.ts';

type View = ReturnType<typeof useView>;

/** Name and number of the queue, its filters and its order. */
export function ListHead({ queueKey, view }: { queueKey: string; view: View }) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const queue = queueOf(queueKey);
  const { data: total } = useQuery(countQuery(view.query));
  const keys = useKeysOf('create');
  const create = () => void navigate({ to: '/desk/new' });
  useKeys({ create });
  return (
    <header className={styles['listHead']}>
      <div className={styles['listTitle']}>
        <h1>{queue === undefined ? say('queueAll') : say(queue.word)}</h1>
        <span>{total}</span>
        <IconButton icon="plus" label={say('newTicket')} keys={keys} onPress={create} />
      </div>
      <Filters view={view} />
    </header>
  );
}

function Filters({ view }: { view: View }) {
  const { search, change } = view;
  return (
    <div className={styles['filters']}>
      <Words key={search.q ?? ''} view={view} />
      <TypeFilter view={view} />
      <SortChoice view={view} />
      {search.priority !== undefined && (
        <Chip onRemove={() => change({ priority: undefined } as unknown as ViewSearch)}>{`P${search.priority}`}</Chip>
      )}
    </div>
  );
}

function Words({ view: { search, change } }: { view: View }) {
  const say = useDeskWords();
  const place = useRef<HTMLDivElement>(null);
  useKeys({ search: () => place.current?.querySelector('input')?.focus() });
  return (
    <div ref={place} className={styles['words']}>
      <SearchField
        label={say('filterWords')}
        isLabelHidden
        placeholder={say('filter')}
        defaultValue={search.q ?? ''}
        onSubmit={(q) => change({ q })}
        onClear={() => change({ q: '' })}
      />
    </div>
  );
}

function TypeFilter({ view: { search, change } }: { view: View }) {
  const say = useDeskWords();
  const types = ['incident', 'request', 'task'] as const;
  return (
    <Menu
      label={say('type')}
      trigger={<Chip opens>{search.type === undefined ? say('anyType') : say(search.type)}</Chip>}
      groups={[
        {
          id: 'type',
          entries: [{ id: 'any', label: say('anyType') }, ...types.map((id) => ({ id, label: say(id) }))],
          chosen: [search.type ?? 'any'],
          onChoose: (id) => change({ type: (id === 'any' ? undefined : id) as never }),
        },
      ]}
    />
  );
}

const orders = { '-updatedAt': 'sortNewest', updatedAt: 'sortOldest', priority: 'sortPriority', '-createdAt': 'sortCreated' } as const;
type Order = keyof typeof orders;

function SortChoice({ view: { search, change } }: { view: View }) {
  const say = useDeskWords();
  const chosen = (search.sort ?? '-updatedAt') as Order;
  return (
    <Menu
      label={say('sortBy')}
      trigger={<Chip opens>{say(orders[chosen] ?? 'sortNewest')}</Chip>}
      groups={[
        {
          id: 'sort',
          entries: (Object.keys(orders) as Order[]).map((id) => ({ id, label: say(orders[id]) })),
          chosen: [chosen],
          onChoose: (id) => change({ sort: id as Order }),
        },
      ]}
    />
  );
}
