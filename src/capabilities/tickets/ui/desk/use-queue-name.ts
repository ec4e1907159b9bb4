import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useSettled } from '../../../../kernel/web/later.tsx';
import { workspacesQuery } from '../../../directory/ui/public-data.ts';
import { queuesQuery } from './data.ts';
import { queueOf } from './queues.ts';
import { useDeskWords } from './words.ts';

/** The workspaces by name, if the reader works in any: at once where one of their queues is shown, else once the first view stands. */
export function useWorkspaces() {
  const isOne = useParams({ strict: false, select: ({ queue }) => queue?.startsWith('workspace:') === true });
  const { data: queues } = useQuery(queuesQuery);
  const isSettled = useSettled();
  const isWanted = isSettled || isOne;
  return useQuery({ ...workspacesQuery, enabled: isWanted && queues?.items.some(({ kind }) => kind === 'workspace') === true });
}

/** What a queue, a workspace's queue or a saved view is called. */
export function useQueueName(): (key: string) => string {
  const say = useDeskWords();
  const language = textLanguage(useLanguage());
  const { data: queues } = useQuery(queuesQuery);
  const { data: workspaces } = useWorkspaces();
  return (key) => {
    const queue = queueOf(key);
    if (queue !== undefined) return say(queue.word);
    const workspace = workspaces?.items.find((one) => `workspace:${one.key}` === key)?.name;
    return workspace?.[language] ?? workspace?.en ?? queues?.items.find((one) => one.key === key)?.name ?? say('queueOther');
  };
}
