import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import type { ChangeReply } from '../contract.ts';
import styles from './changes.module.css';
import { Conflicts } from './conflicts.tsx';
import { changeCalls, useChangeDeed, useShown } from './data.ts';
import { useMove } from './use-move.ts';
import { useChangeWords } from './words.ts';

/** What it meets: to move away from, or to answer for. */
export function KeepBoth({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const move = useMove();
  const [isAsked, ask] = useState(false);
  const { number, version, state, check, can, keptBoth } = change;
  if (change.planned === null) return null;
  const isOpen = can.plan && keptBoth === null && check.conflicts.some(({ binds }) => binds);
  return (
    <PagePart title={say('inConflict')}>
      <Conflicts check={check} onTake={can.plan ? (times) => move.mutate({ bar: { number, version, state }, times }) : undefined} />
      {move.error !== null && <ErrorState look="inline" error={move.error} />}
      {keptBoth !== null && <p>{say('kept', { reason: keptBoth })}</p>}
      {isOpen && (
        <p className={styles['doors']}>
          <Button onPress={() => ask(true)}>{say('keep')}</Button>
        </p>
      )}
      {isAsked && <KeepDialog change={change} onClose={() => ask(false)} />}
    </PagePart>
  );
}

function KeepDialog({ change: { number, version }, onClose }: { change: ChangeReply; onClose: () => void }) {
  const say = useChangeWords();
  const shown = useShown();
  const [keptBoth, write] = useState('');
  const keep = useChangeDeed(
    () => changeCalls.edit({ number, keptBoth }, { ifMatch: version }),
    (change) => {
      shown(change);
      onClose();
    },
  );
  const foot = (
    <Button look="primary" busy={keep.isPending} isDisabled={keptBoth.trim() === ''} onPress={() => keep.mutate(undefined)}>
      {say('keep')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('keep')} foot={foot}>
      <TextArea label={say('keepReason')} value={keptBoth} onChange={write} maxLength={2000} autoFocus />
      {keep.error !== null && <ErrorState look="inline" error={keep.error} />}
    </Dialog>
  );
}
