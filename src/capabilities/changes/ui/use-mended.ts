import { useQuery } from '@tanstack/react-query';
import { workspacesQuery } from '../../directory/ui/public-data.ts';
import type { ChangeReply } from '../contract.ts';
import { problemQuery, ticketCalls } from './data.ts';

/** What a change begins with that is to mend a problem: its words and its workspace; and how both are linked once there is a change. */
export function useMended(problem: string | undefined) {
  const ticket = useQuery({ ...problemQuery(problem ?? ''), enabled: problem !== undefined }).data;
  const { data } = useQuery(workspacesQuery);
  const link = async (made: ChangeReply): Promise<ChangeReply> => {
    if (problem !== undefined) await ticketCalls.link({ number: made.number, kind: 'related', to: problem });
    return made;
  };
  return { title: ticket?.title ?? '', workspace: data?.items.find(({ key }) => key === ticket?.workspace)?.id ?? '', link };
}
