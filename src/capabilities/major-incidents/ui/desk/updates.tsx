import { useState } from 'react';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { MajorReply, NewUpdate } from '../../contract.ts';
import { inLanguage } from '../../shared/told.ts';
import { phases } from '../../shared/words.ts';
import { majors, useMajorDeed } from '../data.ts';
import { AffectedField } from './affected.tsx';
import styles from './major.module.css';
import { useMajorWords } from './words.ts';

/** What was told, newest first; from one text to every place that is ticked. */
export function Updates({ major }: { major: MajorReply }) {
  const say = useMajorWords();
  const language = textLanguage(useLanguage());
  const { dateTime } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const write = major.can.tell && <Button onPress={() => setOpen(true)}>{say('write')}</Button>;
  return (
    <PagePart title={say('updates')} end={write}>
      {major.updates.length === 0 && <p className={styles['muted']}>{say('noUpdates')}</p>}
      <ol>
        {major.updates.map(({ id, phase, said, by, at }) => (
          <li key={id} className={styles['told']}>
            <b>{say(`phase_${phase}`)}</b> <small>{`${by.name}, ${dateTime(at)}`}</small>
            <br />
            {inLanguage(said, language)}
          </li>
        ))}
      </ol>
      {isOpen && <Editor major={major} onClose={() => setOpen(false)} />}
    </PagePart>
  );
}

const places = ['onPortal', 'onStatusPage', 'onTicket', 'onChildren'] as const;
const nothing = { en: '', de: '' };

function Editor({ major: { id, headline, updates, services }, onClose }: { major: MajorReply; onClose: () => void }) {
  const say = useMajorWords();
  const [key] = useState(() => crypto.randomUUID());
  const [update, change] = useState<NewUpdate>({
    phase: updates[0]?.phase ?? 'investigating',
    headline: headline ?? nothing,
    said: nothing,
    ...{ onPortal: false, onStatusPage: false, onTicket: false, onChildren: false },
    affected: services.map((one) => ({ service: one.id, effect: one.effect })),
  });
  const send = useMajorDeed(() => majors.tell({ id, ...update }, { idempotencyKey: key }), onClose);
  const isSaid = [update.headline, update.said].every(({ en, de }) => `${en}${de}`.trim() !== '');
  const isReady = isSaid && places.some((place) => update[place]);
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={send.isPending} isDisabled={!isReady} onPress={() => send.mutate(undefined)}>
        {say('send')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('write')} foot={foot}>
      <div className={styles['fields']}>
        <Select
          label={say('phase')}
          options={phases.map((phase) => ({ id: phase, label: say(`phase_${phase}`) }))}
          value={update.phase}
          onChange={(chosen) => change({ ...update, phase: phases.find((one) => one === chosen) ?? update.phase })}
        />
        <BothLanguages
          label={say('headline')}
          help={say('noNames')}
          value={update.headline}
          onChange={(told) => change({ ...update, headline: told })}
        />
        <BothLanguages label={say('said')} isLong value={update.said} onChange={(said) => change({ ...update, said })} />
        <AffectedField value={update.affected ?? []} onChange={(affected) => change({ ...update, affected })} />
        {places.map((place) => (
          <Checkbox key={place} label={say(place)} value={update[place]} onChange={(on) => change({ ...update, [place]: on })} />
        ))}
        {send.error !== null && <ErrorState error={send.error} look="inline" />}
      </div>
    </Dialog>
  );
}
