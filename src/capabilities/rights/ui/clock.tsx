import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { RightRequest } from '../contract.ts';
import { requestQuery, useTake } from './data.ts';
import { useDay } from './day.ts';
import { useLaw } from './law.ts';
import { ProgressBadge } from './my-rights.tsx';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

type Step = RightRequest['can']['take'][number];

/** The clock of the law beside the ticket that carries a request by right, and what may be decided now. */
export function RightClock({ number }: { number: string }) {
  const say = useRightsWords();
  const { data } = useQuery({ ...requestQuery(number), retry: false });
  if (data === undefined) return null;
  return (
    <section aria-label={say('clock')}>
      <h2>{say('clock')}</h2>
      <Facts request={data} />
      <p className={styles['muted']}>{say('neverStops')}</p>
      <Deeds request={data} />
    </section>
  );
}

function Facts({ request }: { request: RightRequest }) {
  const say = useRightsWords();
  const day = useDay();
  const lawOf = useLaw();
  const { dateTime } = useFormats();
  const { law, source, receivedAt, dueOn, latestOn, confirmOn, decision, handed } = request;
  const facts = [
    { name: say('clockState'), value: <ProgressBadge request={request} /> },
    { name: say('clockDue'), value: day(dueOn) },
    { name: say('clockLaw'), value: <span title={source}>{lawOf(law)}</span> },
    { name: say('clockReceived'), value: dateTime(receivedAt) },
    ...(latestOn === null ? [] : [{ name: say('clockLatest'), value: day(latestOn) }]),
    ...(confirmOn === null ? [] : [{ name: say('clockConfirm'), value: day(confirmOn) }]),
    ...(decision === 'none' ? [] : [{ name: say('clockDecision'), value: say(`decision_${decision}`) }]),
    ...handed.map(({ kind, entries, fingerprint, at }) => ({
      id: `${kind} ${at}`,
      name: say('handed'),
      value: (
        <span title={say('wholePrint', { print: fingerprint })}>
          {say('handedLine', { kind: say(`handed_${kind}`), count: entries, at: dateTime(at) })}
        </span>
      ),
    })),
  ];
  return <DefinitionList facts={facts} />;
}

/** These need the words that the person is told. */
const told = new Set<Step>(['identityAsked', 'extended', 'refused', 'tenantDeclined', 'fulfilled']);

function Deeds({ request: { number, can, reasons } }: { request: RightRequest }) {
  const say = useRightsWords();
  const [asking, setAsking] = useState<Step>();
  const { mutate, isPending, error } = useTake(number);
  const take = (step: Step) => mutate({ step }, { onSuccess: () => toast(say('taken', { step: say(`step_${step}`) })) });
  return (
    <>
      <div className={styles['clockDeeds']}>
        {can.take.map((step) => (
          <Button key={step} busy={isPending} onPress={() => (told.has(step) ? setAsking(step) : take(step))}>
            {say(`step_${step}`)}
          </Button>
        ))}
      </div>
      {error !== null && <ErrorState error={error} look="inline" />}
      {asking !== undefined && (
        <Tell number={number} step={asking} reasons={asking === 'extended' ? reasons : []} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

/** As the contract wants it. */
const shortest = 10;

function Tell({ number, step, reasons, onClose }: { number: string; step: Step; reasons: readonly string[]; onClose: () => void }) {
  const say = useRightsWords();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useTake(number);
  const name = say(`step_${step}`);
  const done = () => {
    toast(say('taken', { step: name }));
    onClose();
  };
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={name}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={reason.trim().length < shortest}
            busy={isPending}
            onPress={() => mutate({ step, reason }, { onSuccess: done })}
          >
            {name}
          </Button>
        </>
      }
    >
      {reasons.length > 0 && (
        <Select
          label={say('reasonChoice')}
          options={reasons.map((id) => ({ id, label: id }))}
          value={reasons.includes(reason) ? reason : null}
          onChange={setReason}
        />
      )}
      <TextArea label={say('reason')} isRequired value={reason} onChange={setReason} help={say('reasonHelp')} />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}
