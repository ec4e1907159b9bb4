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
import type { Series } from '../../shared/series.ts';
import { ChangeFacts } from './change.tsx';
import { draftQuery, policy } from './data.ts';
import { Names } from './names.tsx';
import styles from './policy.module.css';
import { sayOr, usePolicyWords } from './words.ts';

/** What would be published now, and everything that stands against it. */
export const PublishPart = ({ series }: { series: Series }) => (
  <Loaded asking={useQuery(draftQuery(series))}>{(draft) => <Draft series={series} draft={draft} />}</Loaded>
);

/** A sentence that stays out of the new version, and what it says. */
type Withdrawn = { readonly id: string; readonly name: string };

function Draft({ series, draft }: { series: Series; draft: DraftReply }) {
  const say = usePolicyWords();
  const [without, setWithout] = useState<readonly Withdrawn[] | null>(null);
  const isNew = draft.change !== null && !saysTheSame(draft.change);
  return (
    <div className={styles['stack']}>
      <State draft={draft} isNew={isNew} />
      {!draft.can.publish && <p className={styles['foreword']}>{say('onlyOperator')}</p>}
      <Against draft={draft} />
      {isNew && draft.change !== null && <Difference change={draft.change} earliest={draft.earliest} />}
      {draft.can.publish && isNew && <Deeds draft={draft} onPublish={setWithout} />}
      {without !== null && <Publishing series={series} without={without} onClose={() => setWithout(null)} />}
    </div>
  );
}

function State({ draft: { ready }, isNew }: { draft: DraftReply; isNew: boolean }) {
  const say = usePolicyWords();
  if (!ready) return <Banner tone="warning">{say('notReady')}</Banner>;
  return <Banner tone="good">{say(isNew ? 'ready' : 'noChange')}</Banner>;
}

function Deeds({ draft, onPublish }: { draft: DraftReply; onPublish: (without: readonly Withdrawn[]) => void }) {
  const say = usePolicyWords();
  const unproved = [...new Map(draft.red.map(({ sentence, words }) => [sentence, { id: sentence, name: words }])).values()];
  const onlyRed = draft.missing.length + draft.faults.length + draft.findings.length === 0;
  return (
    <p className={styles['deeds']}>
      <Button look="primary" isDisabled={!draft.ready} onPress={() => onPublish([])}>
        {say('publishNow')}
      </Button>
      {onlyRed && unproved.length > 0 && <Button onPress={() => onPublish(unproved)}>{say('publishWithout')}</Button>}
    </p>
  );
}

type Change = NonNullable<DraftReply['change']>;

const saysTheSame = ({ class: told, added, removed, reworded }: Change): boolean =>
  told === 'typo' && added.length + removed.length + reworded.length === 0;

function Against({ draft: { missing, faults, findings, red } }: { draft: DraftReply }) {
  const say = usePolicyWords();
  return (
    <>
      <Names label={say('missing')} names={missing.map((field) => ({ id: field, name: sayOr(say, field, field) }))} />
      <Names label={say('faults')} names={faults.map((fault) => ({ id: fault, name: fault }))} />
      <Names label={say('findings')} names={findings.map(({ rule, of, says }) => ({ id: `${rule} ${of}`, name: of, line: says }))} />
      <Names
        label={say('red')}
        names={red.map(({ sentence, words, assertion, fault }) => ({
          id: `${sentence} ${assertion}`,
          name: words,
          line: fault === null ? assertion : `${assertion}: ${fault}`,
        }))}
      />
    </>
  );
}

function Difference({ change, earliest }: { change: Change; earliest: string }) {
  const say = usePolicyWords();
  const { dateTime } = useFormats();
  return (
    <PagePart title={say('change')}>
      <ChangeFacts change={change} />
      {change.class === 'material' && (
        <p>
          {say('earliest')}: <time dateTime={earliest}>{dateTime(earliest)}</time>
        </p>
      )}
    </PagePart>
  );
}

interface PublishingProps {
  series: Series;
  without: readonly Withdrawn[];
  onClose: () => void;
}

function Publishing({ series, without, onClose }: PublishingProps) {
  const say = usePolicyWords();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const publish = useMutation({
    mutationFn: () => policy.publish({ series, without: without.map(({ id }) => id) }, { idempotencyKey }),
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
      <Names label={say('removed')} names={without} />
      {publish.error !== null && <ErrorState look="inline" error={publish.error} />}
    </Dialog>
  );
}
