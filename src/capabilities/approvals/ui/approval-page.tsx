import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { LongTitle } from '../../../ui-kit/long-title.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import styles from './approvals.module.css';
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
      <Link to="/" look="quiet" className={styles['back']}>
        <Icon name="chevron-left" /> {say('home')}
      </Link>
      <p className={styles['kind']}>{requestType(data.shown)}</p>
      <LongTitle className={styles['title']}>{data.title}</LongTitle>
      <ApprovalBody approval={data} />
    </article>
  );
}
