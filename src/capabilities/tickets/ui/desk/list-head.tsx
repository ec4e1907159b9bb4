import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import styles from './desk.module.css';
import { Filters } from './filters.tsx';
import { useQueueWords } from './queue-words.ts';
import { useQueueName } from './use-queue-name.ts';
import type { View } from './use-view.ts';
import { ViewMenu } from './view-menu.tsx';
import { useDeskWords } from './words.ts';

interface ListHeadProps {
  queueKey: string;
  view: View;
  total: number | undefined;
  /** Shows boxes to tick, or hides them. */
  onTick: () => void;
}

/** Name and number of the queue, its filters and its order. */
export const ListHead = memo(({ queueKey, view, total, onTick }: ListHeadProps) => {
  const say = useDeskWords();
  const navigate = useNavigate();
  const nameOf = useQueueName();
  const words = useQueueWords(queueKey);
  const keys = useKeysOf('create');
  const create = () => void navigate({ to: '/desk/new' });
  useKeys({ create });
  return (
    <header className={styles['listHead']}>
      <div className={styles['listTitle']}>
        <h1>{nameOf(queueKey)}</h1>
        <span>{total}</span>
        <IconButton icon="list" label={say('asTable')} onPress={() => view.show('table')} />
        <ViewMenu queueKey={queueKey} view={view} onTick={onTick} />
        <IconButton icon="plus" label={words.create} keys={keys} onPress={create} />
      </div>
      <div className={styles['filters']}>
        <Filters view={view} />
      </div>
    </header>
  );
});
