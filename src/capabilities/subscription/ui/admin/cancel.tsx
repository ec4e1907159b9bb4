import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { SubscriptionReply } from '../../contract.ts';
import { useCancel } from '../data.ts';
import { useSubscriptionWords } from '../words.ts';
import styles from './plan.module.css';

/** What happens when, in plain words; then two clicks. */
export function Cancel({ subscription: { ending } }: { subscription: SubscriptionReply }) {
  const say = useSubscriptionWords();
  const { date } = useFormats();
  const [isAsking, setAsking] = useState(false);
  const cancel = useCancel();
  const dates = { date: date(ending.freezesAt), erased: date(ending.erasedBy), certified: date(ending.certifiedBy) };
  return (
    <PagePart title={say('cancelPart')} help={say('cancelHelp')}>
      <RowList label={say('cancelPart')}>
        <Row line={say('freezeSaid')}>{say('freeze', { date: dates.date })}</Row>
        <Row line={say('readOnlySaid')}>{say('readOnly', { date: dates.date })}</Row>
        <Row line={say('erasedSaid')}>{say('erased', { date: dates.erased })}</Row>
        <Row line={say('certifiedSaid')}>{say('certified', { date: dates.certified })}</Row>
      </RowList>
      <div className={styles['deeds']}>
        <Button onPress={() => setAsking(true)}>{say('cancel')}</Button>
      </div>
      {isAsking && (
        <DangerDialog
          title={say('canceling')}
          help={say('cancelSaid', dates)}
          deed={say('doCancel')}
          keep={say('keepIt')}
          onDo={() => cancel.mutateAsync()}
          onDone={() => toast(say('wasCanceled', dates))}
          onClose={() => setAsking(false)}
        />
      )}
    </PagePart>
  );
}
