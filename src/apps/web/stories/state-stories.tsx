import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState, ErrorState, ForbiddenState, Skeleton, SkeletonRows } from '../../../ui-kit/states.tsx';
import { Story } from './story.tsx';

const problem = {
  status: 503,
  title: 'The list did not load',
  detail: 'The server was busy. Your place is kept.',
  requestId: 'req-7K3QX9',
};
const refused = { status: 422, title: 'Some of this cannot be accepted', detail: 'The prefix is taken.', next: 'Choose another prefix.' };
const forbidden = { status: 403, title: 'Not allowed', detail: 'You may not do this here' };
const again = (): void => location.reload();

export const StateStories = () => (
  <>
    <Story title="Empty" look="wide">
      <EmptyState icon="inbox" deed={<Button>Create a ticket</Button>} keys={['c']}>
        Nobody waits for you.
      </EmptyState>
    </Story>
    <Story title="Failed" look="wide">
      <ErrorState error={problem} onRetry={again} />
      <ErrorState error={new Error('x')} onRetry={again} look="inline" />
      <ErrorState error={refused} look="inline" />
      <ErrorState error={forbidden} look="inline" />
    </Story>
    <Story title="Forbidden" look="wide">
      <ForbiddenState deed={<Button>Go to the start page</Button>} />
    </Story>
    <Story title="Loading" look="wide">
      <Skeleton width="240px" height="28px" />
      <SkeletonRows count={4} />
    </Story>
  </>
);
