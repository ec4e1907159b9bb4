import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { workspacesQuery } from '../../../directory/ui/public.tsx';
import { queuesQuery } from './data.ts';
import { queueOf } from './queues.ts';
import { useDeskWords } from './words.ts';

/** What a queue, a workspace's queue or a saved view is called. */
export function useQueueName(): (key: string) => string {
  const say = useDeskWords();
  const language = textLanguage(useLanguage());
  const { data: workspaces } = useQuery(workspacesQuery);
  const { data: queues } = useQuery(queuesQuery);
  return (key) => {
    const queue = queueOf(key);
    if (queue !== undefined) return say(queue.word);
    const workspace = workspaces?.items.find((one) => `workspace:${one.key}` === key)?.name;
    return workspace?.[language] ?? workspace?.en ?? queues?.items.find((one) => one.key === key)?.name ?? say('queueOther');
  };
}
