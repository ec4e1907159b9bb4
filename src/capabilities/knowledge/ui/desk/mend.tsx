import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { IssueReply } from '../../contract-finding.ts';
import { issueStates } from '../../shared/feedback.ts';
import { type AskedIssues, issuesQuery } from '../data.ts';
import styles from './desk.module.css';
import { MendDialog, type Mending } from './mend-dialog.tsx';
import { useWorkplaces } from './use-workplaces.ts';
import { useKnowledgeWords } from './words.ts';

interface MendProps {
  asked: AskedIssues;
  onAsk: (asked: AskedIssues) => void;
}

/** What readers say is wrong with articles, until somebody has mended it or says why not. */
export function Mend({ asked, onAsk }: MendProps) {
  const say = useKnowledgeWords();
  const found = useInfiniteQuery(issuesQuery(asked));
  const rows = found.data?.pages.flatMap(({ items }) => items);
  const [open, show] = useState<{ issue: IssueReply; mending: Mending } | null>(null);
  return (
    <Page
      title={say('mend')}
      width="wide"
      trail={[{ label: say('knowledge'), to: '/desk/knowledge' }]}
      filters={<Filters asked={asked} onAsk={onAsk} />}
    >
      {found.error !== null && <ErrorState error={found.error} look={rows && 'inline'} onRetry={() => void found.refetch()} />}
      {rows === undefined && found.error === null && <SkeletonRows count={5} />}
      {rows?.length === 0 && <EmptyState icon="check-circle">{say(asked.state === undefined ? 'nothingToMend' : 'noneFound')}</EmptyState>}
      {rows !== undefined && rows.length > 0 && (
        <ul aria-label={say('mend')} className={styles['issues']}>
          {rows.map((issue) => (
            <Issue key={issue.id} issue={issue} onMend={(mending) => show({ issue, mending })} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
      {open !== null && <MendDialog {...open} onClose={() => show(null)} />}
    </Page>
  );
}

const stateNames = { open: 'issueOpen', inWork: 'issueInWork', done: 'issueDone', declined: 'issueDeclined' } as const;
const reasonNames = {
  outdated: 'whyOutdated',
  incomplete: 'whyIncomplete',
  unclear: 'whyUnclear',
  wrong: 'whyWrong',
  other: 'whyOther',
} as const;
const stateTones = { open: 'warning', inWork: 'accent', done: 'good', declined: 'neutral' } as const;

function Filters({ asked, onAsk }: MendProps) {
  const say = useKnowledgeWords();
  const workplaces = useWorkplaces();
  return (
    <>
      <Chip isChosen={asked.mine === true} onPress={() => onAsk({ ...asked, mine: asked.mine === true ? undefined : true })}>
        {say('mine')}
      </Chip>
      <ChipChoice
        label={say('state')}
        any={say('notDone')}
        options={issueStates.map((id) => ({ id, label: say(stateNames[id]) }))}
        value={asked.state}
        onChange={(id) => onAsk({ ...asked, state: issueStates.find((one) => one === id) })}
      />
      {workplaces.length > 1 && (
        <ChipChoice
          label={say('workspace')}
          any={say('anyWorkspace')}
          options={workplaces}
          value={asked.workspace}
          onChange={(workspace) => onAsk({ ...asked, workspace })}
        />
      )}
    </>
  );
}

function Issue({ issue, onMend }: { issue: IssueReply; onMend: (mending: Mending) => void }) {
  const say = useKnowledgeWords();
  const { relative, dateTime } = useFormats();
  const { number, title, state, owner, reasons, said, note, madeAt, voices } = issue;
  const isOver = state === 'done' || state === 'declined';
  return (
    <li className={styles['issue']}>
      <h2>
        <Link to="/desk/knowledge/$number" params={{ number }}>
          {title}
        </Link>{' '}
        <Badge tone={stateTones[state]}>{say(stateNames[state])}</Badge>
      </h2>
      <p className={styles['facts']}>
        {number} · {say('issueWith', { name: owner.name })} · <span title={dateTime(madeAt)}>{relative(madeAt, now())}</span> ·{' '}
        {say('voices', { count: voices })}
      </p>
      <p>{reasons.map(({ reason, count }) => `${say(reasonNames[reason])} ${count}`).join(' · ')}</p>
      {said.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said has no name of its own, and two may say the same
        <blockquote key={at} dir="auto">
          {words}
        </blockquote>
      ))}
      {note !== '' && <p className={styles['same']}>{say('issueNote', { note })}</p>}
      <div className={styles['issueDeeds']}>
        {!isOver && <Button onPress={() => onMend('done')}>{say('mended')}</Button>}
        {state === 'open' && <Button onPress={() => onMend('inWork')}>{say('takeOn')}</Button>}
        {!isOver && <Button onPress={() => onMend('owner')}>{say('handOn')}</Button>}
        {!isOver && <Button onPress={() => onMend('declined')}>{say('dismiss')}</Button>}
        {isOver && <Button onPress={() => onMend('open')}>{say('openAgain')}</Button>}
      </div>
    </li>
  );
}
