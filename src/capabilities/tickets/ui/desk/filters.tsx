import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { later } from '../../../../kernel/web/later.tsx';
import { useTyped } from '../../../../kernel/web/typed.ts';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import type { MenuGroup } from '../../../../ui-kit/menu-types.ts';
import { SearchField } from '../../../../ui-kit/search-field.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import { ticketTypes } from '../../shared/types.ts';
import styles from './desk.module.css';
import { FilterChip } from './filter-chips.tsx';
import { isOrder, orders } from './orders.ts';
import { narrowing, type View, type ViewSearch } from './use-view.ts';
import { useDeskWords, useNamed } from './words.ts';

const dialog = later(async () => (await import('./filter-dialog.tsx')).FilterDialog);

/** Words to find, the order, and chips for all that narrows the list. */
export function Filters({ view }: { view: View }) {
  const chips = Object.entries(narrowing(view.search)).filter(([field, value]) => field !== 'q' && value !== undefined);
  return (
    <>
      <Words key={view.query.view} view={view} />
      {view.search.as !== 'calendar' && <SortChoice view={view} />}
      {chips.map(([field, value]) => (
        <FilterChip key={field} field={field} value={value} onRemove={() => view.change({ [field]: undefined })} />
      ))}
      <AddFilter view={view} />
    </>
  );
}

function Words({ view: { search, change } }: { view: View }) {
  const say = useDeskWords();
  const place = useRef<HTMLDivElement>(null);
  const { typed, ask, askSoon } = useTyped(search.q ?? '', (q) => change({ q: q === '' ? undefined : q }));
  const box = (): HTMLInputElement | null | undefined => place.current?.querySelector('input');
  useKeys({ search: () => box()?.focus() });
  /** Enter is the end of it: the next letters are keys of the list. */
  const finish = (words: string): void => {
    ask(words);
    box()?.blur();
  };
  return (
    <div ref={place} className={styles['words']}>
      <SearchField
        label={say('filterWords')}
        isLabelHidden
        placeholder={say('filter')}
        value={typed}
        onChange={askSoon}
        onSubmit={finish}
        onClear={() => ask('')}
      />
    </div>
  );
}

/** What one narrows by most; everything else is said in a saved view. */
function AddFilter({ view: { change } }: { view: View }) {
  const say = useDeskWords();
  const [isNear, setNear] = useState(false);
  const [isMore, showMore] = useState(false);
  const near = (): void => setNear(true);
  const groups = useFilters(change, isNear);
  return (
    <>
      <Menu
        label={say('addFilter')}
        placement="bottom start"
        trigger={
          <Chip adds opens onNear={near}>
            {say('filter')}
          </Chip>
        }
        groups={[...groups, { id: 'further', entries: [{ id: 'more', label: say('filterMore'), onDo: () => showMore(true) }] }]}
        // A finger comes near without a warning.
        onOpenChange={near}
      />
      {isMore && <dialog.Part onFilter={change} onClose={() => showMore(false)} />}
    </>
  );
}

/** Teams are asked for by whoever comes near: most never narrow by one, and those of a large house weigh as much as its script. */
function useFilters(change: View['change'], isNear: boolean): MenuGroup[] {
  const say = useDeskWords();
  const named = useNamed();
  const { data: teams } = useQuery({ ...teamsQuery, enabled: isNear });
  const group = (id: keyof ViewSearch, heading: string, values: { id: string; label: string }[]): MenuGroup => ({
    id,
    heading,
    entries: values.map((value) => ({ ...value, onDo: () => change({ [id]: id === 'priority' ? Number(value.id) : value.id }) })),
  });
  const ours = teams?.items.filter(({ mine }) => mine) ?? [];
  const types = ticketTypes.filter((type) => type !== 'task').map((id) => ({ id, label: named('', id) }));
  const all = [
    group('type', say('type'), types),
    group(
      'priority',
      say('priority'),
      ['1', '2', '3', '4', '5'].map((id) => ({ id, label: `P${id}` })),
    ),
    group('assignee', say('assignee'), [
      { id: 'me', label: say('me') },
      { id: 'none', label: say('nobody') },
    ]),
    group(
      'team',
      say('team'),
      ours.map(({ id, name }) => ({ id, label: name })),
    ),
  ];
  return all.filter(({ entries }) => entries.length > 0);
}

function SortChoice({ view: { search, change } }: { view: View }) {
  const say = useDeskWords();
  const asked = search.sort ?? '-updatedAt';
  const chosen = isOrder(asked) ? asked : '-updatedAt';
  return (
    <Menu
      label={say('sortBy')}
      placement="bottom start"
      trigger={<Chip opens>{say(orders[chosen])}</Chip>}
      groups={[
        {
          id: 'sort',
          entries: Object.entries(orders).map(([id, word]) => ({ id, label: say(word) })),
          chosen: [chosen],
          onChoose: (id) => isOrder(id) && change({ sort: id }),
        },
      ]}
    />
  );
}
