import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { RailGroup, RailLink } from '../../../../ui-kit/rail.tsx';
import { countQuery } from './data.ts';
import { type Queue, queues } from './queues.ts';
import { useDeskWords } from './words.ts';

/** The queues in the rail, with how many each holds now; `g` and a letter leads there. */
export function RailQueues() {
  const say = useDeskWords();
  const navigate = useNavigate();
  useKeys(
    Object.fromEntries(queues.map(({ key, letter }) => [`go:${letter}`, () => navigate({ to: '/desk/$queue', params: { queue: key } })])),
  );
  return (['mine', 'myGroups'] as const).map((group) => (
    <RailGroup key={group} label={say(group)}>
      {queues
        .filter((queue) => queue.group === group)
        .map((queue) => (
          <QueueLink key={queue.key} queue={queue} />
        ))}
    </RailGroup>
  ));
}

function QueueLink({ queue: { key, word, icon, query } }: { queue: Queue }) {
  const say = useDeskWords();
  const { data } = useQuery(countQuery(query));
  return (
    <RailLink to="/desk/$queue" params={{ queue: key }} icon={icon} count={data}>
      {say(word)}
    </RailLink>
  );
}
