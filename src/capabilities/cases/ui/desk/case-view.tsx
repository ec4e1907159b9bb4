import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { WorkFrame, WorkHead } from '../../../../ui-kit/work-frame.tsx';
import { caseQuery } from '../data.ts';
import { useCaseWords } from '../words.ts';
import { CaseFacts } from './case-facts.tsx';
import { ChangingProvider } from './changing.tsx';
import { CaseComposer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { WhoStrip } from './who-strip.tsx';

interface OneCaseProps {
  reference: string;
  onBack: () => void;
  onSide: () => void;
}

/** One case: how it stands, who can see it, what was said, and where one writes. */
export function OneCase({ reference, onBack, onSide }: OneCaseProps) {
  const say = useCaseWords();
  useKeys({ back: onBack });
  useReadOnce(reference);
  const { data, error, refetch } = useQuery(caseQuery(reference));
  // Taken back, or asked for and not there: what one saw before is not left standing.
  const isGone = problemOf(error).status === 404;
  if (data === undefined || isGone)
    return error === null ? (
      <SkeletonRows count={10} look="part" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} look="part" />
    );
  return (
    <WorkFrame label={say('caseNamed', { reference })}>
      <ChangingProvider one={data}>
        <WorkHead
          number={reference}
          back={say('backToList')}
          onBack={onBack}
          end={<IconButton icon="panel" label={say('showContext')} onPress={onSide} />}
        >
          <CaseFacts one={data} />
        </WorkHead>
        <WhoStrip one={data} onMore={onSide} />
        {error !== null && <ErrorState look="inline" error={error} onRetry={() => void refetch()} />}
        <Conversation one={data} />
        <CaseComposer key={reference} one={data} />
      </ChangingProvider>
    </WorkFrame>
  );
}

/** Opened is read: the list stops calling it new, without being asked for again. */
function useReadOnce(reference: string): void {
  const queries = useQueryClient();
  const { dataUpdatedAt } = useQuery({ ...caseQuery(reference), enabled: false });
  useEffect(() => {
    if (dataUpdatedAt > 0) void queries.invalidateQueries({ queryKey: ['cases', 'list'] });
  }, [queries, dataUpdatedAt]);
}
