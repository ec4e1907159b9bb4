import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { CardLink, CardList } from '../../../../ui-kit/card.tsx';
import { PartChoice, PortalTitle } from '../../../../ui-kit/portal-page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { CaseRow } from '../../contract.ts';
import { casesQuery } from '../data.ts';
import { classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

/** The reader's own cases, apart from their requests. */
export function MyCases() {
  const say = usePortalCaseWords();
  const [which, choose] = useState<'open' | 'closed'>('open');
  const mayOpen = useQuery(classesQuery).data?.items.some(({ can }) => can.open) === true;
  usePageTitle(say('yourCases'));
  return (
    <>
      <PortalTitle>{say('yourCases')}</PortalTitle>
      <p className={styles['lead']}>{say('yourCasesLine')}</p>
      <PartChoice
        label={say('which')}
        parts={(['open', 'closed'] as const).map((id) => ({ id, label: say(id) }))}
        value={which}
        onChange={choose}
        end={
          mayOpen && (
            <LinkButton to="/cases/new" look="primary" icon="plus">
              {say('openOne')}
            </LinkButton>
          )
        }
      />
      <Pages which={which} />
    </>
  );
}

function Pages({ which }: { which: 'open' | 'closed' }) {
  const say = usePortalCaseWords();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    casesQuery({ which, side: 'own' }),
  );
  if (isPending) return <SkeletonRows count={3} height={72} />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState icon="lock">{say(which === 'open' ? 'nothingOpen' : 'nothingClosed')}</EmptyState>;
  return (
    <>
      <CardList label={say('yourCases')}>
        {rows.map((one) => (
          <OneRow key={one.id} one={one} />
        ))}
      </CardList>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {say('showMore')}
        </Button>
      )}
    </>
  );
}

function OneRow({ one: { reference, title, state, assignee, unread } }: { one: CaseRow }) {
  const say = usePortalCaseWords();
  const said = useSaid();
  const known = { reference, state: said(state.name) };
  return (
    <CardLink
      to="/cases/$reference"
      params={{ reference }}
      icon="lock"
      title={title}
      line={assignee === null ? say('caseLine', known) : say('caseLineWith', { ...known, who: assignee.name })}
      end={unread ? <Badge tone="note">{say('answered')}</Badge> : undefined}
    />
  );
}
