import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { ApprovalBody } from './body.tsx';
import { approvalQuery } from './data.ts';
import { useShownWords } from './shown.tsx';
import { useApprovalWords } from './words.ts';

/** One approval on the desk, reached from what waits there. */
export function DeskApproval({ id }: { id: string }) {
  const say = useApprovalWords();
  const { requestType } = useShownWords();
  const { data, error, refetch } = useQuery(approvalQuery(id));
  if (data === undefined)
    return error === null ? <SkeletonRows count={5} height={56} look="page" /> : <ErrorState error={error} onRetry={refetch} look="page" />;
  return (
    <Page title={data.title} width="wide" meta={requestType(data.shown)} trail={[{ label: say('waitingForMe'), to: '/desk/approvals' }]}>
      <ApprovalBody approval={data} />
    </Page>
  );
}
