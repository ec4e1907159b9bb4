import { problemValues } from '../../../../kernel/web/problem.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Differences } from '../../../../ui-kit/differences.tsx';
import { useKeeping } from './cache.ts';
import { useChange } from './change.ts';
import { type Conflict, openConflict, useConflict } from './conflicts.ts';
import styles from './desk.module.css';
import { useFieldName } from './use-field-name.ts';
import { useValueWords } from './value-words.ts';
import { useDeskWords } from './words.ts';

/** Somebody was faster: both values of each field, and whose shall stay. */
export function ConflictDialog() {
  const conflict = useConflict();
  return conflict === null ? null : <Decision key={conflict.number} conflict={conflict} />;
}

function Decision({ conflict: { number, change, error, onDecided } }: { conflict: Conflict }) {
  const say = useDeskWords();
  const { one, lists } = useKeeping();
  const { current, yours } = problemValues(error);
  const version = Number(current['version']);
  const { mutate, isPending } = useChange({ number, version });
  const close = () => openConflict(null);
  const decide = () => {
    close();
    onDecided?.();
  };
  const keepTheirs = () => {
    decide();
    void Promise.all([one(number), lists()]);
  };
  const insist = () => mutate({ change, ifMatch: version }, { onSuccess: decide });
  const foot = (
    <>
      {onDecided && (
        <Button look="plain" onPress={close}>
          {say('goOnWriting')}
        </Button>
      )}
      <Button onPress={keepTheirs}>{say('keepTheirs')}</Button>
      <Button look="primary" busy={isPending} onPress={insist}>
        {say('useMine')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onDecided ? close : keepTheirs} title={say('staleTitle')} foot={foot}>
      <p className={styles['hint']}>{say('staleWhat', { number })}</p>
      <Values number={number} current={current} yours={yours} />
    </Dialog>
  );
}

type Known = Readonly<Record<string, unknown>>;

function Values({ number, current, yours }: { number: string; current: Known; yours: Known }) {
  const say = useDeskWords();
  const nameOf = useFieldName(number);
  const words = useValueWords();
  const rows = Object.entries(yours).map(([field, mine]) => ({
    id: field,
    name: nameOf(field),
    theirs: words(field, current[field]),
    yours: words(field, mine),
  }));
  return <Differences theirs={say('theirs')} yours={say('yours')} rows={rows} />;
}
