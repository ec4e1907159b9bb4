import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { DraftReply } from '../../contract.ts';
import { ChangeFacts } from './change.tsx';
import { draftQuery, policy } from './data.ts';
import { Names } from './names.tsx';
import styles from './policy.module.css';
import { sayOr, usePolicyWords } from './words.ts';

/** What would be published now, and everything that stands against it. */
export const PublishPart = () => <Loaded asking={useQuery(draftQuery)}>{(draft) => <Draft draft={draft} />}</Loaded>;

function Draft({ draft }: { draft: DraftReply }) {
  const say = usePolicyWords();
  const [without, setWithout] = useState<readonly string[] | null>(null);
  const unproved = [...new Set(draft.red.map(({ sentence }) => sentence))];
  const onlyRed = draft.missing.length + draft.faults.length + draft.findings.length === 0;
  return (
    <>
      <Banner tone={draft.ready ? 'good' : 'warning'}>{say(draft.ready ? 'ready' : 'notReady')}</Banner>
      {!draft.can.publish && <p className={styles['foreword']}>{say('onlyOperator')}</p>}
      <Against draft={draft} />
      {draft.change !== null && <Difference change={draft.change} earliest={draft.earliest} />}
      {draft.can.publish && draft.change !== null && (
        <p className={styles['deeds']}>
          <Button look="primary" isDisabled={!draft.ready} onPress={() => setWithout([])}>
            {say('publishNow')}
          </Button>
          {onlyRed && unproved.length > 0 && <Button onPress={() => setWithout(unproved)}>{say('publishWithout')}</Button>}
        </p>
      )}
      {without !== null && <Publishing without={without} onClose={() => setWithout(null)} />}
    </>
  );
}

function Against({ draft: { missing, faults, findings, red } }: { draft: DraftReply }) {
  const say = usePolicyWords();
  return (
    <>
      <Names label={say('missing')} names={missing.map((field) => ({ id: field, name: sayOr(say, field, field) }))} />
      <Names label={say('faults')} names={faults.map((fault) => ({ id: fault, name: fault }))} />
      <Names label={say('findings')} names={findings.map(({ rule, of, says }) => ({ id: `${rule} ${of}`, name: of, line: says }))} />
      <Names
        label={say('red')}
        names={red.map(({ sentence, assertion, fault }) => ({
          id: `${sentence} ${assertion}`,
          name: `${sentence}: ${assertion}`,
          line: fault,
        }))}
      />
    </>
  );
}

function Difference({ change, earliest }: { change: NonNullable<DraftReply['change']>; earliest: string }) {
  const say = usePolicyWords();
  const { dateTime } = useFormats();
  const isSame = change.class === 'typo' && change.added.length + change.removed.length + change.reworded.length === 0;
  return (
    <PagePart title={say('change')}>
      {isSame ? <p>{say('noChange')}</p> : <ChangeFacts change={change} />}
      {change.class === 'material' && (
        <p>
          {say('earliest')}: <time dateTime={earliest}>{dateTime(earliest)}</time>
        </p>
      )}
    </PagePart>
  );
}

function Publishing({ without, onClose }: { without: readonly string[]; onClose: () => void }) {
  const say = usePolicyWords();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const publish = useMutation({
    mutationFn: () => policy.publish({ without: [...without] }, { idempotencyKey }),
    onSuccess: async ({ number }) => {
      toast(say('published', { number }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['policy'] });
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('publishTitle')}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" busy={publish.isPending} onPress={() => publish.mutate()}>
            {say('publishNow')}
          </Button>
        </>
      }
    >
      <p>{say('publishHelp')}</p>
      <Names label={say('removed')} names={without.map((sentence) => ({ id: sentence, name: sentence }))} />
      {publish.error !== null && <ErrorState look="inline" error={publish.error} />}
    </Dialog>
  );
}
