import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DateTimeField } from '../../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { TeamPicker, useTeamMembers } from '../../../directory/ui/public.tsx';
import { useTicketNames } from '../../../tickets/ui/public.tsx';
import type { NewAction, ReviewReply } from '../../contract-review.ts';
import { reviewQuery, reviews, useReviewDeed } from '../data.ts';
import styles from './major.module.css';
import { useMajorWords } from './words.ts';

type Action = ReviewReply['actions'][number];

/** What follows from the review: tasks, and how far they are. */
export function Actions({ id }: { id: string }) {
  const say = useMajorWords();
  const [isOpen, setOpen] = useState(false);
  const { data: review } = useQuery(reviewQuery(id));
  if (review === undefined) return null;
  const { actions, done, can } = review;
  const end = (
    <span className={styles['deeds']}>
      {actions.length > 0 && <span className={styles['muted']}>{say('actionsDone', { done, count: actions.length })}</span>}
      {can.write && <Button onPress={() => setOpen(true)}>{say('addAction')}</Button>}
    </span>
  );
  return (
    <PagePart title={say('actions')} end={end}>
      {actions.length === 0 ? <p className={styles['muted']}>{say('noActions')}</p> : <List actions={actions} />}
      {isOpen && <NewOne id={id} before={actions.length} onClose={() => setOpen(false)} />}
    </PagePart>
  );
}

function List({ actions }: { actions: readonly Action[] }) {
  const say = useMajorWords();
  const named = useTicketNames();
  const { shortDate } = useFormats();
  return (
    <PlainTable
      label={say('actions')}
      rows={actions}
      keyOf={({ number }) => number}
      columns={[
        {
          key: 'title',
          header: say('titleOf'),
          cell: ({ number, title }) => (
            <>
              <Link to="/t/$number" params={{ number }}>
                {title}
              </Link>{' '}
              <small>{number}</small>
            </>
          ),
        },
        { key: 'who', header: say('actionWho'), cell: ({ assignee, team }) => assignee?.name ?? team?.name ?? say('nobody') },
        { key: 'due', header: say('dueOf'), cell: ({ dueAt }) => (dueAt === null ? '' : shortDate(dueAt)) },
        { key: 'state', header: say('state'), cell: ({ workspace, state }) => named('state', state, { workspace, type: 'task' }) },
      ]}
    />
  );
}

const anybody = 'anybody';

function NewOne({ id, before, onClose }: { id: string; before: number; onClose: () => void }) {
  const say = useMajorWords();
  const [key] = useState(() => crypto.randomUUID());
  const [action, write] = useState<NewAction>({ title: '', team: null, assignee: null, dueAt: null });
  const members = useTeamMembers(action.team);
  const add = useReviewDeed(
    () => reviews.addAction({ id, ...action }, { idempotencyKey: key }),
    (after) => {
      // What others do in their department is not seen from here: that it was handed to them is said, once.
      if (after.actions.length === before) toast(say('actionElsewhere'));
      onClose();
    },
  );
  const problems = fieldProblems(add.error);
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={add.isPending} isDisabled={action.title.trim() === ''} onPress={() => add.mutate(undefined)}>
        {say('add')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('addAction')} foot={foot}>
      <div className={styles['fields']}>
        <TextField
          label={say('actionTitle')}
          help={say('addActionHelp')}
          value={action.title}
          onChange={(title) => write({ ...action, title })}
          maxLength={200}
          isRequired
          autoFocus
          error={problems['/title']}
        />
        <TeamPicker label={say('actionTeam')} value={action.team} onChange={(team) => write({ ...action, team, assignee: null })} />
        {action.team !== null && (
          <Select
            label={say('actionWho')}
            options={[{ id: anybody, label: say('actionAnybody') }, ...members]}
            value={action.assignee ?? anybody}
            onChange={(who) => write({ ...action, assignee: who === anybody ? null : who })}
            error={problems['/assignee']}
          />
        )}
        <DateTimeField label={say('actionDue')} value={action.dueAt} onChange={(dueAt) => write({ ...action, dueAt })} />
        {add.error !== null && <ErrorState error={add.error} look="inline" />}
      </div>
    </Dialog>
  );
}
