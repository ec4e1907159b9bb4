import { useState } from 'react';
import { newId } from '../../../kernel/shared/ids.ts';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { DateTimeField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import type { Moment, ProblemReply } from '../contract.ts';
import { problems, useKeepProblem, useProblemDeed } from './data.ts';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

/** What happened, in the order of its happening. */
export function Timeline({ problem: { number, timeline } }: { problem: ProblemReply }) {
  const say = useProblemWords();
  const [asked, ask] = useState<Moment | 'new' | null>(null);
  const add = (
    <Button icon="plus" onPress={() => ask('new')}>
      {say('addMoment')}
    </Button>
  );
  return (
    <PagePart title={say('timeline')} help={say('timelineHelp')} end={add}>
      {timeline.length === 0 && <p className={styles['muted']}>{say('noMoments')}</p>}
      <ol className={styles['timeline']}>
        {timeline.map((moment) => (
          <Happened key={moment.id} moment={moment} onEdit={() => ask(moment)} />
        ))}
      </ol>
      {asked !== null && <MomentDialog number={number} moment={asked === 'new' ? undefined : asked} onClose={() => ask(null)} />}
    </PagePart>
  );
}

function Happened({ moment, onEdit }: { moment: Moment; onEdit: () => void }) {
  const say = useProblemWords();
  const { dateTime, exact } = useFormats();
  return (
    <li>
      <time dateTime={moment.at} title={exact(moment.at)}>
        {dateTime(moment.at)}
      </time>
      <span>
        {moment.said}
        {moment.by !== null && <small>{say('byWhom', { name: moment.by.name })}</small>}
      </span>
      <IconButton icon="edit" label={say('editNamed', { said: moment.said.slice(0, 60) })} onPress={onEdit} />
    </li>
  );
}

/** What one writes down has mostly just happened. */
const thisMinute = (): string => `${new Date(now()).toISOString().slice(0, 16)}:00.000Z`;

interface MomentDialogProps {
  number: string;
  moment: Moment | undefined;
  onClose: () => void;
}

function MomentDialog({ number, moment, onClose }: MomentDialogProps) {
  const say = useProblemWords();
  const keepProblem = useKeepProblem();
  const [id] = useState(() => moment?.id ?? newId());
  const [at, setAt] = useState<string | null>(() => moment?.at ?? thisMinute());
  const [said, write] = useState(moment?.said ?? '');
  const done = (problem: ProblemReply): void => {
    keepProblem(problem);
    onClose();
  };
  const keep = useProblemDeed(() => problems.noteMoment({ number, id, at: at ?? '', said }, { ifMatch: moment?.version ?? 0 }), done);
  const drop = useProblemDeed(() => problems.dropMoment({ number, id }, { ifMatch: moment?.version ?? 0 }), done);
  const error = keep.error ?? drop.error;
  const foot = (
    <>
      {moment !== undefined && (
        <Button busy={drop.isPending} onPress={() => drop.mutate(undefined)}>
          {say('remove')}
        </Button>
      )}
      <Button look="primary" busy={keep.isPending} isDisabled={at === null || said.trim() === ''} onPress={() => keep.mutate(undefined)}>
        {say('keep')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say(moment === undefined ? 'addMoment' : 'changeMoment')} foot={foot}>
      <DateTimeField label={say('when')} value={at} onChange={setAt} />
      <TextArea label={say('whatHappened')} rows={2} maxLength={1000} value={said} onChange={write} />
      {error !== null && <ErrorState look="inline" error={error} />}
    </Dialog>
  );
}
