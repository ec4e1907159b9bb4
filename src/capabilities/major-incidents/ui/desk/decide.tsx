import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { MajorReply } from '../../contract.ts';
import { majors, useMajorDeed } from '../data.ts';
import styles from './major.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { useMajorWords } from './words.ts';

/** Accept is one press; a rejection, and standing down, say why. Nothing where the reader does not decide. */
export function Decide({ major: { id, state, can } }: { major: MajorReply }) {
  const say = useMajorWords();
  const [asks, ask] = useState<'reject' | 'end' | null>(null);
  const close = () => ask(null);
  const accept = useMajorDeed(() => majors.decide({ id, answer: 'accept' }));
  const reject = useMajorDeed((reason: string) => majors.decide({ id, answer: 'reject', reason }), close);
  const end = useMajorDeed((reason: string) => majors.standDown({ id, reason }), close);
  if (!can.decide) return null;
  return (
    <div className={styles['deeds']}>
      {state === 'proposed' && (
        <>
          <Button look="primary" busy={accept.isPending} onPress={() => accept.mutate(undefined)}>
            {say('accept')}
          </Button>
          <Button onPress={() => ask('reject')}>{say('reject')}</Button>
        </>
      )}
      {state === 'accepted' && <Button onPress={() => ask('end')}>{say('standDown')}</Button>}
      {accept.error !== null && <ErrorState error={accept.error} look="inline" />}
      {asks === 'reject' && (
        <ReasonDialog {...reject} title={say('rejectTitle')} deed={say('reject')} onGiven={reject.mutate} onClose={close} />
      )}
      {asks === 'end' && (
        <ReasonDialog
          {...end}
          title={say('standDownTitle')}
          help={say('standDownHelp')}
          deed={say('standDown')}
          onGiven={end.mutate}
          onClose={close}
        />
      )}
    </div>
  );
}
