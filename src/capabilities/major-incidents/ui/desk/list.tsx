import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { MajorRow } from '../../contract.ts';
import { type Shelf, shelves } from '../../shared/words.ts';
import { shelfQuery } from '../data.ts';
import { useMajorWords } from './words.ts';

interface MajorListProps {
  shelf: Shelf;
  onShelf: (shelf: Shelf) => void;
}

/** What runs, what is still to be learnt from, and what ended. */
export function MajorList({ shelf, onShelf }: MajorListProps) {
  const say = useMajorWords();
  const filters = shelves.map((one) => (
    <Chip key={one} isChosen={one === shelf} onPress={() => onShelf(one)}>
      {say(`shelf_${one}`)}
    </Chip>
  ));
  return (
    <Page title={say('reviews')} width="wide" filters={filters}>
      <Loaded asking={useQuery(shelfQuery(shelf))}>
        {(rows) => (rows.length === 0 ? <EmptyState icon="flame">{say(`none_${shelf}`)}</EmptyState> : <Rows rows={rows} shelf={shelf} />)}
      </Loaded>
    </Page>
  );
}

function Rows({ rows, shelf }: { rows: readonly MajorRow[]; shelf: Shelf }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const isOver = shelf !== 'running';
  return (
    <PlainTable
      label={say(`shelf_${shelf}`)}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: say('titleOf'),
          cell: ({ id, ticket: { number, title } }) => (
            <>
              <Link to="/desk/major/$id" params={{ id }}>
                {title}
              </Link>{' '}
              <small>{number}</small>
            </>
          ),
        },
        { key: 'state', header: say('state'), cell: ({ state }) => say(`state_${state}`) },
        { key: 'commander', header: say('role_commander'), cell: ({ commander }) => commander?.name ?? say('nobody') },
        {
          key: 'time',
          header: say(isOver ? 'ended' : 'began'),
          cell: ({ proposedAt, endedAt }) => dateTime((isOver ? endedAt : null) ?? proposedAt),
        },
        ...(isOver ? [{ key: 'review', header: say('review'), cell: (row: MajorRow) => <Standing row={row} /> }] : []),
      ]}
    />
  );
}

/** How far the review is, and what follows from it. */
function Standing({ row: { state, review } }: { row: MajorRow }) {
  const say = useMajorWords();
  if (review === null) return null;
  const { begun, actions, done } = review;
  const how = state === 'reviewed' ? say('state_reviewed') : say(begun ? 'draftBegun' : 'notBegun');
  return actions === 0 ? how : `${how} · ${say('actionsDone', { done, count: actions })}`;
}
