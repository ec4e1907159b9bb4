import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { PartChoice, PortalTitle } from '../../../../ui-kit/portal-page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { myRequestsQuery } from './data.ts';
import { RequestRows } from './my-open.tsx';
import { usePortalTicketWords } from './words.ts';

type Which = 'open' | 'all';

/** Everything the reader asked for. Which part is shown stands in the address. */
export function MyRequests({ which, onWhich }: { which: Which; onWhich: (which: Which) => void }) {
  const say = usePortalTicketWords();
  return (
    <>
      <PortalTitle>{say('yourRequests')}</PortalTitle>
      <PartChoice
        label={say('which')}
        parts={(['open', 'all'] as const).map((id) => ({ id, label: say(id) }))}
        value={which}
        onChange={onWhich}
      />
      <Pages which={which} />
    </>
  );
}

function Pages({ which }: { which: Which }) {
  const say = usePortalTicketWords();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(myRequestsQuery(which));
  if (isPending) return <SkeletonRows count={4} height={72} />;
  if (error !== null) return <ErrorState error={error} onRetry={refetch} />;
  const tickets = data.pages.flatMap(({ items }) => items);
  if (tickets.length === 0)
    return (
      <EmptyState icon="inbox" deed={<LinkButton to="/">{say('findService')}</LinkButton>}>
        {say(which === 'open' ? 'nothingOpen' : 'nothingYet')}
      </EmptyState>
    );
  return (
    <>
      <RequestRows tickets={tickets} label={say('yourRequests')} />
      {hasNextPage && (
        <Button onPress={() => fetchNextPage()} busy={isFetchingNextPage}>
          {say('showMore')}
        </Button>
      )}
    </>
  );
}
