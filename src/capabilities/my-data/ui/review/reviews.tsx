import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { reviewsQuery } from '../data.ts';
import { useMyDataWords } from '../words.ts';
import { Review } from './review.tsx';

interface ReviewsProps {
  /** The copy that is read; none for the list. */
  copy: string | undefined;
  onOpen: (copy: string | undefined) => void;
}

/** For whoever answers for privacy: what others wrote about people who asked for their data. */
export function Reviews({ copy, onOpen }: ReviewsProps) {
  const say = useMyDataWords();
  return (
    <Page title={say('reviews')}>
      <p>{say('reviewsHelp')}</p>
      {copy === undefined ? <List onOpen={onOpen} /> : <Review id={copy} onBack={() => onOpen(undefined)} />}
    </Page>
  );
}

function List({ onOpen }: Pick<ReviewsProps, 'onOpen'>) {
  const say = useMyDataWords();
  const { date, number } = useFormats();
  return (
    <Loaded asking={useQuery(reviewsQuery)} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="check-circle">{say('noReviews')}</EmptyState>
        ) : (
          <PlainTable
            label={say('reviews')}
            columns={[
              { key: 'person', header: say('person'), cell: ({ person }) => <span dir="auto">{person}</span> },
              { key: 'asked', header: say('asked'), cell: ({ askedAt }) => date(askedAt) },
              { key: 'open', header: say('open'), cell: ({ open, all }) => `${number(open)} / ${number(all)}` },
              { key: 'read', header: '', cell: ({ id }) => <Button onPress={() => onOpen(id)}>{say('read')}</Button> },
            ]}
            rows={items}
            keyOf={({ id }) => id}
          />
        )
      }
    </Loaded>
  );
}
