import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { Tile } from '../../../../ui-kit/tile.tsx';
import type { ReviewsReply } from '../../contract.ts';
import { reviewsQuery } from '../data.ts';
import { useMyDataWords } from '../words.ts';

/** How many people wait for somebody to read what others wrote about them. */
export const ReviewsTile = () => (
  <div>
    <Loaded asking={useQuery(reviewsQuery)} rows={2}>
      {(reviews) => <Sum reviews={reviews} />}
    </Loaded>
  </div>
);

function Sum({ reviews: { items } }: { reviews: ReviewsReply }) {
  const say = useMyDataWords();
  const { number, date } = useFormats();
  const [first] = items.map(({ askedAt }) => askedAt).sort();
  return (
    <Tile
      to="/admin/data-reviews"
      label={say('reviews')}
      figure={number(items.length)}
      tone={first === undefined ? 'good' : 'warning'}
      line={first === undefined ? say('noReviews') : say('reviewsSince', { day: date(first) })}
    />
  );
}
