import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { More } from '../../../ui-kit/more.tsx';
import { Loaded, PagePart } from '../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../ui-kit/relative-time.tsx';
import { EmptyState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { CandidateReply } from '../contract-candidates.ts';
import { candidates, candidatesQuery, usePress } from './data.ts';
import { NewProblem } from './new-problem.tsx';
import styles from './problems.module.css';
import { useSaid } from './said.ts';
import { useProblemWords } from './words.ts';

interface SuggestionsProps {
  isDismissed: boolean;
  onShow: (show: 'suggested' | 'dismissed') => void;
}

/** Incidents that may be one problem, each group with why. */
export function Suggestions({ isDismissed, onShow }: SuggestionsProps) {
  const say = useProblemWords();
  const { relative } = useFormats();
  const asking = useQuery(candidatesQuery(isDismissed));
  const lookedAt = asking.data?.lookedAt ?? null;
  const turn = (
    <Chip isChosen={isDismissed} onPress={() => onShow(isDismissed ? 'suggested' : 'dismissed')}>
      {say('showDismissed')}
    </Chip>
  );
  return (
    <PagePart title={say('suggested')} help={say('suggestedHelp')} end={turn}>
      <Loaded asking={asking} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="check-circle">{say(isDismissed ? 'noDismissed' : 'noSuggestions')}</EmptyState>
          ) : (
            <ul className={styles['suggestions']} aria-label={say('suggested')}>
              {items.map((one) => (
                <Suggestion key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {lookedAt !== null && <p className={styles['muted']}>{say('lookedAt', { time: relative(lookedAt, now()) })}</p>}
    </PagePart>
  );
}

/** What so many say is what a problem of them may be called: as the first of them put it. */
const nameFor = ({ why, incidents }: CandidateReply): string => incidents[0]?.title ?? why.phrase;

function Suggestion({ one }: { one: CandidateReply }) {
  const say = useProblemWords();
  const said = useSaid();
  const [isMaking, make] = useState(false);
  const { why, incidents, dismissed } = one;
  return (
    <li className={styles['suggestion']}>
      <div>
        <p className={styles['lead']}>{say('sayIt', { says: why.says, of: why.of, phrase: why.phrase })}</p>
        <p className={styles['muted']}>
          {[
            why.service && say('sameService', { count: why.service.count, name: said(why.service.name) }),
            why.item && say('sameItem', { count: why.item.count, name: why.item.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {dismissed !== null && <PutAway dismissed={dismissed} />}
        <More label={say('showIncidents', { count: incidents.length })}>
          <ul className={styles['members']}>
            {incidents.map(({ number, title, createdAt }) => (
              <li key={number}>
                <Link to="/t/$number" params={{ number }}>
                  {title}
                </Link>
                <small>
                  {number} · <RelativeTime at={createdAt} />
                </small>
              </li>
            ))}
          </ul>
        </More>
      </div>
      <Deeds one={one} onMake={() => make(true)} />
      {isMaking && <NewProblem title={nameFor(one)} candidate={one.id} onClose={() => make(false)} />}
    </li>
  );
}

function PutAway({ dismissed }: { dismissed: NonNullable<CandidateReply['dismissed']> }) {
  const say = useProblemWords();
  const { relative } = useFormats();
  return (
    <p className={styles['muted']}>
      {say('dismissedBy', { name: dismissed.by?.name ?? say('nobody'), time: relative(dismissed.at, now()) })}
    </p>
  );
}

function Deeds({ one: { id, why, dismissed }, onMake }: { one: CandidateReply; onMake: () => void }) {
  const say = useProblemWords();
  const judge = usePress(async (isDismissed: boolean) => {
    await (isDismissed ? candidates.dismiss({ id }) : candidates.recall({ id }));
    if (isDismissed) toast(say('dismissed'));
  });
  return (
    <div className={styles['suggestionDeeds']}>
      {dismissed === null ? (
        <Button aria-label={say('dismissNamed', { phrase: why.phrase })} busy={judge.isPending} onPress={() => judge.press(true)}>
          {say('dismiss')}
        </Button>
      ) : (
        <Button busy={judge.isPending} onPress={() => judge.press(false)}>
          {say('recall')}
        </Button>
      )}
      <Button look="primary" icon="problem" aria-label={say('makeNamed', { phrase: why.phrase })} onPress={onMake}>
        {say('makeProblem')}
      </Button>
    </div>
  );
}
