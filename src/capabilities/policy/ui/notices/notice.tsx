import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { NoticeReply } from '../../contract-campaign.ts';
import { wordChange } from '../../shared/word-changes.ts';
import { noticesApi, noticesQuery } from './data.ts';
import styles from './notices.module.css';
import { useNoticeWords } from './words.ts';

/** A change of the policy: one line, until they say that they have read of it. Whose letter did not arrive is shown it at once; nobody else is stopped. */
export function Notice({ notice }: { notice: NoticeReply }) {
  const say = useNoticeWords();
  const { date } = useFormats();
  // That it is seen now makes the answer say otherwise; for this reader it stays so until they leave.
  const [isLost] = useState(notice.bounced);
  const [isOpen, setOpen] = useState(isLost);
  const acknowledge = useMark(notice, 'acknowledge');
  const see = useMark(notice, 'see');
  const isNew = !notice.seen;
  const { mutate: markSeen } = see;
  useEffect(() => {
    if (isNew) markSeen();
  }, [isNew, markSeen]);
  return (
    <aside className={styles['line']} aria-label={say('notice')}>
      <span className={styles['words']}>{say('changes', { of: notice.of, date: date(notice.effectiveAt) })}</span>
      <span className={styles['deeds']}>
        <Button look="plain" onPress={() => setOpen(true)}>
          {say('what')}
        </Button>
        <Button look="plain" busy={acknowledge.isPending} onPress={() => acknowledge.mutate()}>
          {say('read')}
        </Button>
      </span>
      {isOpen && (
        <Dialog
          isOpen
          size="wide"
          onClose={() => setOpen(false)}
          title={say('changes', { of: notice.of, date: date(notice.effectiveAt) })}
          foot={
            <>
              <Button onPress={() => setOpen(false)}>{say('later')}</Button>
              <Button look="primary" busy={acknowledge.isPending} onPress={() => acknowledge.mutate()}>
                {say('read')}
              </Button>
            </>
          }
        >
          <Difference notice={notice} isLost={isLost} />
          {acknowledge.error !== null && <ErrorState look="inline" error={acknowledge.error} />}
        </Dialog>
      )}
    </aside>
  );
}

function useMark({ series, number }: NoticeReply, deed: 'see' | 'acknowledge') {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: a late answer to the first would bring back what the second took away.
    scope: { id: 'notices' },
    mutationFn: () => noticesApi[deed]({ series, number }),
    onSuccess: (mine) => queries.setQueryData(noticesQuery.queryKey, mine),
  });
}

function Difference({ notice: { added, removed, reworded, address }, isLost }: { notice: NoticeReply; isLost: boolean }) {
  const say = useNoticeWords();
  return (
    <div className={styles['difference']}>
      {isLost && <p>{say('bounced')}</p>}
      <Part title={say('added')} texts={added} />
      {reworded.length > 0 && (
        <section>
          <h3>{say('reworded')}</h3>
          {reworded.map(({ from, to }) => (
            <p key={to}>
              <Reworded from={from} to={to} />
            </p>
          ))}
        </section>
      )}
      <Part title={say('removed')} texts={removed} />
      <p>
        <a href={address}>{say('all')}</a>
      </p>
      <p className={styles['quiet']}>{say('noConsent')}</p>
    </div>
  );
}

/** The sentence once, with what left it and what came. */
function Reworded({ from, to }: { from: string; to: string }) {
  const { start, gone, come, end } = wordChange(from, to);
  return (
    <>
      {start} {gone !== '' && <del>{gone}</del>} {come !== '' && <ins>{come}</ins>} {end}
    </>
  );
}

function Part({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
