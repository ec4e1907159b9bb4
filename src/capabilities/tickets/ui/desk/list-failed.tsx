import { faultsOf } from '../../../../kernel/web/problem.ts';
import { LinkButton } from '../../../../ui-kit/button.tsx';
import { ErrorState, ForbiddenState } from '../../../../ui-kit/states.tsx';
import { useDeskWords } from './words.ts';

interface ListFailedProps {
  error: unknown;
  onRetry: () => void;
  look?: 'part' | 'inline' | undefined;
}

/** Instead of the rows. A view that was removed or is no longer shared does not come by trying again: it is told as what it is, with a way on. */
export function ListFailed({ error, onRetry, look = 'part' }: ListFailedProps) {
  const say = useDeskWords();
  if (!faultsOf(error).includes('/view')) return <ErrorState error={error} onRetry={onRetry} look={look} />;
  const on = (
    <LinkButton to="/desk/$queue" params={{ queue: 'groups-open' }}>
      {say('queueGroupsOpen')}
    </LinkButton>
  );
  return <ForbiddenState look={look} deed={on} />;
}
