import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { ComboBox } from '../../../ui-kit/combo-box.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { ProblemBehind } from '../shared/behind-reply.ts';
import { behindQuery, problems, useProblemDeed } from './data.ts';
import { KnownErrors, useInsertion } from './known-near.tsx';
import { NewProblem } from './new-problem.tsx';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

interface OfTicketProps {
  number: string;
  title: string;
}

/** Beside an incident: the problem behind it with its workaround, or how one is made. */
export function ProblemOfTicket({ number, title }: OfTicketProps) {
  const say = useProblemWords();
  const [doing, go] = useState<'make' | 'link' | null>(null);
  const { data, error, refetch } = useQuery(behindQuery(number));
  return (
    <section aria-label={say('ofTicket')}>
      <h2>{say('ofTicket')}</h2>
      {error !== null && <ErrorState look="inline" error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && data.knownErrors.length === 0 && <p className={styles['muted']}>{say('behindTicket')}</p>}
      {data?.items.map((one) => (
        <One key={one.number} one={one} incident={number} />
      ))}
      {data !== undefined && data.knownErrors.length > 0 && <KnownErrors incident={number} known={data.knownErrors} />}
      {data?.items.length === 0 && (
        <div className={styles['quiet']}>
          <Button look="quiet" icon="problem" onPress={() => go('make')}>
            {say('makeOf')}
          </Button>
          <Button look="quiet" icon="link" onPress={() => go('link')}>
            {say('linkTo')}
          </Button>
        </div>
      )}
      {doing === 'make' && <NewProblem title={title} incidents={[number]} onClose={() => go(null)} />}
      {doing === 'link' && <LinkToProblem incident={number} onClose={() => go(null)} />}
    </section>
  );
}

function One({ one: { number, title, isKnownError, workaround }, incident }: { one: ProblemBehind; incident: string }) {
  const say = useProblemWords();
  const insert = useInsertion(incident);
  return (
    <div className={styles['behind']}>
      <Link to="/desk/problems/$number" params={{ number }}>
        {title}
      </Link>
      <small>
        {number} {isKnownError && <Badge tone="note">{say('knownError')}</Badge>}
      </small>
      {workaround !== '' && (
        <>
          <blockquote aria-label={say('workaround')}>{workaround}</blockquote>
          <Button look="quiet" icon="text" onPress={() => insert(workaround)}>
            {say('intoReply')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Beside a problem itself: the way to its analysis. */
export function AnalysisOfTicket({ number }: { number: string }) {
  const say = useProblemWords();
  return (
    <section aria-label={say('analysis')}>
      <h2>{say('analysis')}</h2>
      <Link to="/desk/problems/$number" params={{ number }}>
        {say('openAnalysis')}
      </Link>
    </section>
  );
}

function LinkToProblem({ incident, onClose }: { incident: string; onClose: () => void }) {
  const say = useProblemWords();
  const queries = useQueryClient();
  const [chosen, choose] = useState<Option | null>(null);
  const find = async (q: string): Promise<Option[]> => {
    const { items } = await queries.fetchQuery({
      queryKey: ['problems', 'find', q],
      queryFn: () => problems.list({ shelf: 'open', limit: 8, ...(q.trim() === '' ? {} : { q }) }),
      staleTime: 5000,
    });
    return items.map(({ number, title }) => ({ id: number, label: title, line: number }));
  };
  const link = useProblemDeed(() => problems.cause({ number: chosen?.id ?? '', incident }), onClose);
  const foot = (
    <Button look="primary" busy={link.isPending} isDisabled={chosen === null} onPress={() => link.mutate(undefined)}>
      {say('linkIt')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('linkTo')} foot={foot}>
      <ComboBox label={say('whichProblem')} find={find} value={chosen} onChange={choose} placeholder={say('search')} />
      {link.error !== null && <ErrorState look="inline" error={link.error} />}
    </Dialog>
  );
}
