import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { RailComing, RailGroup, RailLink, RailMissing } from '../../../../ui-kit/rail.tsx';
import type { Queue as Counted } from '../../contract-views.ts';
import { queuesQuery } from './data.ts';
import { type Queue, queues } from './queues.ts';
import { useQueueName, useWorkspaces } from './use-queue-name.ts';
import { useDeskWords } from './words.ts';

/** The queues in the rail, with how many each holds now; `g` and a letter leads there. `mine` is what of other capabilities waits for the reader. */
export const RailQueues = memo(({ mine }: { mine?: ReactNode }) => {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { data, isPending, isLoadingError, refetch } = useQuery(queuesQuery);
  // Not before they have their names: they would stand there under another.
  const isNamed = !useWorkspaces().isPending;
  useKeys(
    Object.fromEntries(queues.map(({ key, letter }) => [`go:${letter}`, () => navigate({ to: '/desk/$queue', params: { queue: key } })])),
  );
  const counts = new Map(data?.items.map(({ key, count }) => [key, count]));
  const others = (kind: Counted['kind']) => data?.items.filter((item) => item.kind === kind) ?? [];
  const builtIn = (group: Queue['group']) => queues.filter((queue) => queue.group === group);
  return (
    <>
      <RailGroup label={say('mine')}>
        {builtIn('mine').map(({ key, icon }) => (
          <QueueLink key={key} queueKey={key} icon={icon} count={counts.get(key)} />
        ))}
        {mine}
      </RailGroup>
      <RailGroup label={say('myGroups')}>
        {builtIn('myGroups').map(({ key, icon }) => (
          <QueueLink key={key} queueKey={key} icon={icon} count={counts.get(key)} />
        ))}
      </RailGroup>
      {(isPending || (!isNamed && others('workspace').length > 0)) && <RailComing label={say('workspaces')} />}
      {isLoadingError && <RailMissing label={say('queuesMissing')} onRetry={refetch} />}
      <More label={say('workspaces')} items={isNamed ? others('workspace') : []} icon="building" />
      <More label={say('savedViews')} items={others('view')} icon="filter" />
    </>
  );
});

function More({ label, items, icon }: { label: string; items: readonly Counted[]; icon: IconName }) {
  if (items.length === 0) return null;
  return (
    <RailGroup label={label}>
      {items.map(({ key, count }) => (
        <QueueLink key={key} queueKey={key} icon={icon} count={count} />
      ))}
    </RailGroup>
  );
}

function QueueLink({ queueKey, icon, count }: { queueKey: string; icon: IconName; count: number | undefined }) {
  const nameOf = useQueueName();
  return (
    <RailLink to="/desk/$queue" params={{ queue: queueKey }} icon={icon} count={count}>
      {nameOf(queueKey)}
    </RailLink>
  );
}
