import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { ListHead } from '../../../../ui-kit/list-frame.tsx';
import { Filters } from './filters.tsx';
import { useQueueWords } from './queue-words.ts';
import { useQueueName } from './use-queue-name.ts';
import type { View } from './use-view.ts';
import { ViewMenu } from './view-menu.tsx';
import { useDeskWords } from './words.ts';

interface QueueHeadProps {
  queueKey: string;
  view: View;
  total: number | undefined;
  /** Shows boxes to tick, or hides them. */
  onTick: () => void;
}

/** Name and number of the queue, its filters and its order. */
export const QueueHead = memo(({ queueKey, view, total, onTick }: QueueHeadProps) => {
  const say = useDeskWords();
  const navigate = useNavigate();
  const nameOf = useQueueName();
  const words = useQueueWords(queueKey);
  const keys = useKeysOf('create');
  const create = () => void navigate({ to: '/desk/new' });
  useKeys({ create });
  const deeds = (
    <>
      <IconButton icon="list" label={say('asTable')} onPress={() => view.show('table')} />
      <ViewMenu queueKey={queueKey} view={view} onTick={onTick} />
      <IconButton icon="plus" label={words.create} keys={keys} onPress={create} />
    </>
  );
  return <ListHead title={nameOf(queueKey)} count={total} deeds={deeds} filters={<Filters view={view} />} />;
});
