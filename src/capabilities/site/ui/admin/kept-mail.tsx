import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { KeptMail } from '../../contract.ts';
import { keptMail, keptMailQuery, keptSourceQuery } from './data.ts';
import styles from './kept-mail.module.css';
import { useKeptWords } from './words.ts';

/** Mail that arrived and became no request; where there is none, nothing is said. */
export function KeptMailPart() {
  const say = useKeptWords();
  const { can } = useSession();
  const asked = useQuery({ ...keptMailQuery, enabled: can.tenant });
  const [shown, setShown] = useState<KeptMail | null>(null);
  if (asked.error !== null) return <ErrorState error={asked.error} look="inline" onRetry={() => void asked.refetch()} />;
  const items = asked.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className={styles['kept']}>
      <PagePart title={say('kept')} help={say('keptHelp')}>
        <RowList label={say('kept')}>
          {items.map((mail) => (
            <Kept key={mail.id} mail={mail} onShow={() => setShown(mail)} />
          ))}
        </RowList>
        {shown !== null && <Source mail={shown} onClose={() => setShown(null)} />}
      </PagePart>
    </div>
  );
}

function Kept({ mail, onShow }: { mail: KeptMail; onShow: () => void }) {
  const say = useKeptWords();
  const queries = useQueryClient();
  const name = mail.sender || say('nobody');
  const settle = useMutation({
    mutationFn: () => keptMail.settle({ id: mail.id }),
    onSuccess: async () => {
      toast(say('settled'));
      await queries.invalidateQueries({ queryKey: keptMailQuery.queryKey });
    },
  });
  return (
    <Row
      end={
        <>
          <Button aria-label={say('showOf', { name })} onPress={onShow}>
            {say('show')}
          </Button>
          <Button look="plain" busy={settle.isPending} aria-label={say('settleOf', { name })} onPress={() => settle.mutate()}>
            {say('settle')}
          </Button>
        </>
      }
      line={
        <>
          {say(mail.reason)} · <RelativeTime at={mail.receivedAt} />
          {settle.error !== null && <ErrorState error={settle.error} look="inline" />}
        </>
      }
    >
      <span dir="auto">{name}</span>
    </Row>
  );
}

function Source({ mail, onClose }: { mail: KeptMail; onClose: () => void }) {
  const say = useKeptWords();
  return (
    <Dialog isOpen size="wide" title={say('source', { name: mail.sender || say('nobody') })} onClose={onClose}>
      <Loaded asking={useQuery(keptSourceQuery(mail.id))}>
        {({ source }) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          <pre className={styles['source']} tabIndex={0}>
            {source}
          </pre>
        )}
      </Loaded>
    </Dialog>
  );
}
