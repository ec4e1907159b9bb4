import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Table } from '../../../../ui-kit/table.tsx';
import type { TableColumn } from '../../../../ui-kit/table-types.ts';
import type { PersonRow } from '../../shared/person.ts';
import styles from './admin.module.css';
import { type PeopleFilter, peopleQuery } from './data.ts';
import { PeopleFilters } from './people-filters.tsx';
import { useDirectoryAdminWords } from './words.ts';

interface PeopleProps {
  filter: PeopleFilter;
  onFilter: (filter: PeopleFilter) => void;
}

/** Everybody, by name; filters are in the address. */
export function People({ filter, onFilter }: PeopleProps) {
  const say = useDirectoryAdminWords();
  const asked = useInfiniteQuery(peopleQuery(filter));
  const { can } = useSession();
  const total = asked.data?.pages[0]?.total;
  const rows = asked.data?.pages.flatMap(({ items }) => items);
  const more = () => asked.hasNextPage && !asked.isFetchingNextPage && void asked.fetchNextPage();
  return (
    <Page
      title={say('people')}
      width="full"
      meta={total && (total.exact ? total.value : say('atLeast', { count: total.value }))}
      end={can.tenant && <Deeds />}
      filters={<PeopleFilters filter={filter} onFilter={onFilter} />}
    >
      {asked.error !== null && <ErrorState error={asked.error} look={rows && 'inline'} onRetry={() => void asked.refetch()} />}
      {rows === undefined && asked.error === null && <SkeletonRows count={12} />}
      {rows?.length === 0 && (
        <EmptyState icon="people" deed={<Button onPress={() => onFilter({})}>{say('clearFilters')}</Button>}>
          {say('noPeople')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && <PeopleTable rows={rows} onEnd={more} />}
    </Page>
  );
}

function Deeds() {
  const say = useDirectoryAdminWords();
  return (
    <>
      <LinkButton to="/admin/people/import" icon="upload">
        {say('importPeople')}
      </LinkButton>
      <LinkButton to="/admin/people/new" icon="plus" look="primary">
        {say('addPerson')}
      </LinkButton>
    </>
  );
}

function PeopleTable({ rows, onEnd }: { rows: readonly PersonRow[]; onEnd: () => void }) {
  const say = useDirectoryAdminWords();
  const navigate = useNavigate();
  return (
    <Table
      label={say('people')}
      rowHeight={44}
      columns={useColumns()}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      onOpen={({ id }) => void navigate({ to: '/admin/people/$id', params: { id } })}
      onEnd={onEnd}
    />
  );
}

/** A phone has room for who it is and whether something is special about them. */
function useColumns(): TableColumn<PersonRow>[] {
  const say = useDirectoryAdminWords();
  const isPhone = useMedia('(max-width: 767px)');
  const marks = { key: 'state', header: say('state'), cell: (person: PersonRow) => <Marks person={person} /> };
  if (isPhone)
    return [
      { key: 'name', header: say('name'), width: 'grow', isLead: true, cell: (person) => <NameAndAddress person={person} /> },
      { ...marks, width: 104 },
    ];
  return [
    { key: 'name', header: say('name'), width: 'grow', isLead: true, cell: (person) => <Name person={person} /> },
    { key: 'email', header: say('email'), width: 'grow', isMuted: true, cell: ({ email }) => email },
    { key: 'department', header: say('department'), width: 176, cell: ({ department }) => department?.name },
    { key: 'location', header: say('location'), width: 144, cell: ({ location }) => location?.name },
    { ...marks, width: 144 },
  ];
}

const Name = ({ person }: { person: PersonRow }) => (
  <span className={styles['who']}>
    <Avatar name={person.name} isDecoration />
    <span>{person.name}</span>
  </span>
);

const NameAndAddress = ({ person: { name, email } }: { person: PersonRow }) => (
  <span className={styles['who']}>
    <Avatar name={name} isDecoration />
    <span className={styles['twoLines']}>
      <span>{name}</span>
      <small>{email}</small>
    </span>
  </span>
);

function Marks({ person }: { person: PersonRow }) {
  const say = useDirectoryAdminWords();
  return (
    <span className={styles['marks']}>
      {person.vip && <Badge tone="accent">{say('vip')}</Badge>}
      {!person.active && <Badge>{say('inactive')}</Badge>}
    </span>
  );
}
