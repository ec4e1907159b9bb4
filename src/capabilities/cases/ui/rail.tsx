import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../../kernel/web/keys.ts';
import { RailLink } from '../../../ui-kit/rail.tsx';
import { reachQuery } from './reach.ts';

/** In the rail of the desk, for those only who handle cases or were let into one; without a number. The label is the shell's. */
export function RailCases({ label }: { label: string }) {
  const { data } = useQuery(reachQuery);
  return data === true ? <Entry label={label} /> : null;
}

function Entry({ label }: { label: string }) {
  const navigate = useNavigate();
  useKeys({ 'go:c': () => void navigate({ to: '/desk/cases' }) });
  return (
    <RailLink to="/desk/cases" icon="case">
      {label}
    </RailLink>
  );
}
