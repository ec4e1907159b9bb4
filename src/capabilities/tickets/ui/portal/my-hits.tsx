import { useQuery } from '@tanstack/react-query';
import { HitGroup, HitLink } from '../../../../ui-kit/hits.tsx';
import { Marked } from '../../../../ui-kit/marked.tsx';
import { BallLine } from './ball.tsx';
import { myHitsQuery } from './data.ts';
import { usePortalTicketWords } from './words.ts';

/** The reader's own tickets among the results of the front door's search. */
export function MyHits({ words }: { words: string }) {
  const say = usePortalTicketWords();
  const { data } = useQuery({ ...myHitsQuery(words), enabled: words.trim().length > 1, placeholderData: (last) => last });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <HitGroup title={say('yourRequests')}>
      {data.items.map((ticket) => (
        <HitLink
          key={ticket.id}
          to="/requests/$number"
          params={{ number: ticket.number }}
          icon={ticket.type === 'incident' ? 'warning' : 'file'}
          title={<Marked text={ticket.title} words={words} />}
          line={<BallLine ticket={ticket} />}
        />
      ))}
    </HitGroup>
  );
}
