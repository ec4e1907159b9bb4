import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { BackLink, KindLine, PortalTitle } from '../../../ui-kit/portal-page.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { ApprovalBody } from './body.tsx';
import { approvalQuery, checksApprovals } from './data.ts';
import { Checked } from './evidence.tsx';
import { useShownWords } from './shown.tsx';
import { useApprovalWords } from './words.ts';

/** One approval on the portal, reached from "Needs you" or from a letter. */
export function ApprovalPage({ id }: { id: string }) {
  return checksApprovals(useSession()) ? <Checked id={id} whole={<Asked id={id} />} /> : <Asked id={id} />;
}

function Asked({ id }: { id: string }) {
  const say = useApprovalWords();
  const { requestType } = useShownWords();
  const { data, error, refetch, isPending } = useQuery(approvalQuery(id));
  usePageTitle(data?.title);
  if (isPending) return <SkeletonRows count={5} height={56} look="page" />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={refetch} look="page" />;
  return (
    <article>
      <BackLink to="/">{say('home')}</BackLink>
      <KindLine>{requestType(data.shown)}</KindLine>
      <PortalTitle>{data.title}</PortalTitle>
      <ApprovalBody approval={data} />
    </article>
  );
}
