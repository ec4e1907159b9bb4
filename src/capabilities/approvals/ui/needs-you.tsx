import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { CardRow } from '../../../ui-kit/card.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { ApprovalRow } from '../contract.ts';
import { waitingQuery } from './data.ts';
import { useCostOf, useShownWords } from './shown.tsx';
import { useApprovalWords } from './words.ts';

/** Rows of what waits for the reader's approval, the oldest first; none for who is asked nothing. */
export function useWaitingApprovals(): ReactNode[] {
  const say = useApprovalWords();
  const { data, error, refetch } = useQuery(waitingQuery);
  if (data === undefined)
    return error === null
      ? []
      : [
          <li key="failed">
            <ErrorState error={error} onRetry={refetch} look="inline" />
          </li>,
        ];
  const rows = data.items.map((approval) => <Waiting key={approval.id} approval={approval} />);
  const more = data.total.value - rows.length;
  return more > 0
    ? [
        ...rows,
        <CardRow key="more" title={say('moreWait', { count: more })} end={<LinkButton to="/approvals">{say('seeAll')}</LinkButton>} />,
      ]
    : rows;
}

function Waiting({ approval }: { approval: ApprovalRow }) {
  const say = useApprovalWords();
  const { id, requester, askedAt } = approval;
  const title = useShownWords().title(approval);
  const price = useCostOf()(approval).words;
  const { relative } = useFormats();
  const who = requester.name;
  const time = relative(askedAt, now());
  return (
    <CardRow
      icon="stamp"
      title={title}
      line={price === undefined ? say('wantsAnswer', { who, time }) : say('wantsAnswerOf', { who, time, price })}
      end={
        <LinkButton to="/approvals/$id" params={{ id }} aria-label={`${say('look')}: ${title}`}>
          {say('look')}
        </LinkButton>
      }
    />
  );
}
