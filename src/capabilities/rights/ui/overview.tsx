import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../ui-kit/page.tsx';
import { Tile } from '../../../ui-kit/tile.tsx';
import type { RequestsReply, RightRequest } from '../contract.ts';
import { requestsQuery } from './data.ts';
import { useDay } from './day.ts';
import { useLaw } from './law.ts';
import { ProgressBadge } from './my-rights.tsx';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

/** How many requests by right have a running clock, and when the nearest one ends. */
export const RequestsTile = () => (
  <div>
    <Loaded asking={useInfiniteQuery(requestsQuery)} rows={2}>
      {({ pages: [first] }) => first !== undefined && <Sum all={first} />}
    </Loaded>
  </div>
);

function Sum({ all: { items, total, overdue: count } }: { all: RequestsReply }) {
  const say = useRightsWords();
  const day = useDay();
  const { number } = useFormats();
  const [first] = items;
  const nearest = first === undefined ? '' : day(first.dueOn);
  const lines = {
    good: () => say('queueEmpty'),
    warning: () => say('tileNearest', { day: nearest }),
    danger: () => say('tileLate', { count, day: nearest }),
  };
  const tone = items.length === 0 ? 'good' : count > 0 ? 'danger' : 'warning';
  return <Tile to="/admin/privacy-requests" label={say('queueTitle')} figure={number(total.value)} tone={tone} line={lines[tone]()} />;
}

const most = 5;

/** The next requests that have to be answered, first due first. */
export function NextRequests() {
  const say = useRightsWords();
  return (
    <PagePart title={say('nextTitle')} end={<Link to="/admin/privacy-requests">{say('nextAll')}</Link>}>
      <Loaded asking={useInfiniteQuery(requestsQuery)} rows={3}>
        {({ pages: [{ items } = { items: [] }] }) =>
          items.length === 0 ? (
            <p className={styles['quiet']}>{say('queueEmpty')}</p>
          ) : (
            <RowList label={say('nextTitle')}>
              {items.slice(0, most).map((request) => (
                <Next key={request.number} request={request} />
              ))}
            </RowList>
          )
        }
      </Loaded>
    </PagePart>
  );
}

function Next({ request }: { request: RightRequest }) {
  const say = useRightsWords();
  const day = useDay();
  const { can } = useSession();
  const lawOf = useLaw();
  const { number, right, law, requester, dueOn, overdue } = request;
  const told = `${number} · ${say(`right_${right}`)}, ${lawOf(law)}`;
  return (
    <Row
      end={<ProgressBadge request={request} />}
      line={
        <>
          <span dir="auto">{requester.name}</span> · {say(overdue ? 'wasDueBy' : 'dueBy', { day: day(dueOn) })}
        </>
      }
    >
      {can.desk ? (
        <Link to="/t/$number" params={{ number }}>
          {told}
        </Link>
      ) : (
        told
      )}
    </Row>
  );
}
