import { useQuery } from '@tanstack/react-query';
import { RailLink } from '../../../ui-kit/rail.tsx';
import { countQuery } from './data.ts';

/** In the rail of the desk: what waits for the reader's approval, with how much it is now. The label is the shell's, which has its words already. */
export function RailApprovals({ label }: { label: string }) {
  const { data } = useQuery(countQuery);
  return (
    <RailLink to="/desk/approvals" icon="stamp" count={data?.waiting}>
      {label}
    </RailLink>
  );
}
