import { useNavigate } from '@tanstack/react-router';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { groupings, usualColumns } from '../../shared/view-lists.ts';
import { ColumnChoice } from './column-choice.tsx';
import { Filters } from './filters.tsx';
import { Looks } from './looks.tsx';
import { useQueueWords } from './queue-words.ts';
import styles from './table-view.module.css';
import { useQueueName } from './use-queue-name.ts';
import type { View } from './use-view.ts';
import { ViewMenu } from './view-menu.tsx';
import { useDeskWords, useNamed } from './words.ts';

/** Name, looks and deeds of a whole-width view; below it what narrows it. */
export function TableHead({ queueKey, view, total }: { queueKey: string; view: View; total: number | undefined }) {
  const navigate = useNavigate();
  const nameOf = useQueueName();
  const words = useQueueWords(queueKey);
  const create = () => void navigate({ to: '/desk/new' });
  useKeys({ create });
  const keys = useKeysOf('create');
  return (
    <header>
      <div className={styles['title']}>
        <h1>{nameOf(queueKey)}</h1>
        <span className={styles['total']}>{total}</span>
        <Looks view={view} />
        <span className={styles['end']}>
          <ViewMenu queueKey={queueKey} view={view} />
          <Button look="primary" onPress={create} aria-keyshortcuts={keys.join('+')}>
            {words.create}
          </Button>
        </span>
      </div>
      <div className={styles['filters']}>
        <Filters view={view} />
        {view.search.as === 'table' && (
          <span className={styles['end']}>
            <Grouped view={view} />
            <Columns view={view} />
          </span>
        )}
      </div>
    </header>
  );
}

function Grouped({ view: { search, groupBy } }: { view: View }) {
  const say = useDeskWords();
  const named = useNamed();
  const by = search.by === undefined ? say('noGroups') : named('field', search.by);
  return (
    <Menu
      label={say('groupBy')}
      trigger={
        <Button look="plain" icon="people">
          {say('grouped', { by })}
        </Button>
      }
      groups={[
        {
          id: 'by',
          entries: [{ id: 'none', label: say('noGroups') }, ...groupings.map((id) => ({ id, label: named('field', id) }))],
          chosen: [search.by ?? 'none'],
          onChoose: (id) => groupBy(groupings.find((grouping) => grouping === id)),
        },
      ]}
    />
  );
}

function Columns({ view: { search, change } }: { view: View }) {
  const say = useDeskWords();
  const trigger = (
    <Button look="plain" icon="columns">
      {say('columns')}
    </Button>
  );
  return (
    <Popover label={say('columns')} trigger={trigger} placement="bottom end">
      <ColumnChoice isLabelHidden value={search.columns ?? usualColumns} onChange={(columns) => change({ columns })} />
    </Popover>
  );
}
