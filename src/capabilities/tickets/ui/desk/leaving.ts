import { useNavigate, useParams } from '@tanstack/react-router';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useKeeping } from './cache.ts';
import { deskTicketQuery } from './data.ts';
import { useDeskWords } from './words.ts';

/** The change was made and took the ticket out of the reader's sight: they are told where it went, and come back to their list. */
export function useLeaving(): (after: TicketReply) => Promise<void> {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { queue = 'groups-open', number: open } = useParams({ strict: false });
  const { queries, lists } = useKeeping();
  return async ({ number, team }) => {
    toast(say('outOfSight', { number, team: team?.name ?? '' }));
    if (open === number) await navigate({ to: '/desk/$queue', params: { queue }, search: (search: object) => search });
    queries.removeQueries({ queryKey: deskTicketQuery(number).queryKey });
    await lists();
  };
}
