import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../../../../kernel/web/later.tsx';
import { RailLink } from '../../../../ui-kit/rail.tsx';
import { queuesQuery } from '../data.ts';

/** In the rail of the desk: knowledge, with how many articles wait for a review. The label is the shell’s, which has its words already; the first view waits for no count. */
export function RailKnowledge({ label }: { label: string }) {
  const { data } = useQuery({ ...queuesQuery, enabled: useSettled() });
  const waiting = data?.items.find(({ queue }) => queue === 'review')?.count;
  return (
    <RailLink to="/desk/knowledge" icon="book" count={waiting === 0 ? undefined : waiting}>
      {label}
    </RailLink>
  );
}
