import { useState } from 'react';
import { useEdit } from '../../../kernel/web/edit.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../ui-kit/edit-foot.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { FindTicket, useTicketNames } from '../../tickets/ui/public.tsx';
import type { ChangeReply } from '../contract.ts';
import { afterCalls } from './board-data.ts';
import { useBoardWords } from './board-words.ts';
import styles from './boards.module.css';
import { useChangeDeed, useShown } from './data.ts';
import { useSaid } from './said.ts';

/** What is asked after a change: answered from when work has begun, read ever after. */
export function PirPart({ change }: { change: ChangeReply }) {
  const say = useBoardWords();
  const said = useSaid();
  const { pir, state } = change;
  const isDue = pir.open && (state === 'implement' || state === 'review');
  if (isDue) return <PirForm change={change} />;
  const answered = pir.questions.filter(({ key }) => (pir.answers[key] ?? '') !== '');
  if (answered.length === 0) return null;
  return (
    <PagePart title={say('pir')}>
      {answered.map(({ key, label }) => (
        <section key={key} className={styles['text']}>
          <h3>{said(label)}</h3>
          <p dir="auto">{pir.answers[key]}</p>
        </section>
      ))}
    </PagePart>
  );
}

function PirForm({ change }: { change: ChangeReply }) {
  const say = useBoardWords();
  const said = useSaid();
  const shown = useShown();
  const { list } = useFormats();
  const { number, pir } = change;
  const edit = useEdit({
    record: change,
    fieldsOf: (one: ChangeReply) => ({ answers: one.pir.answers }),
    save: (more, ifMatch) => afterCalls.answer({ number, answers: more.answers ?? {} }, { ifMatch }),
    onSaved: (saved) => {
      shown(saved);
      toast(say('saved'));
    },
  });
  const { answers } = edit.values;
  const ends = list(pir.requiredFor.map((end) => say(`end_${end}`)));
  return (
    <PagePart title={say('pir')} help={pir.requiredFor.length === 0 ? undefined : say('pirNeeded', { ends })}>
      <div className={styles['form']}>
        {pir.questions.map(({ key, label }) => (
          <TextArea
            key={key}
            label={said(label)}
            value={answers[key] ?? ''}
            maxLength={5000}
            onChange={(text) => edit.set('answers', { ...answers, [key]: text })}
          />
        ))}
      </div>
      <EditFoot edit={edit} nameOf={() => say('pir')} />
    </PagePart>
  );
}

/** Incidents that the change caused or fixed, as far as the reader may see them. */
export function IncidentsPart({ change: { number, incidents, can } }: { change: ChangeReply }) {
  const say = useBoardWords();
  const named = useTicketNames();
  const shown = useShown();
  const [isLinking, link] = useState(false);
  const untie = useChangeDeed((tied: { incident: string; kind: 'caused' | 'fixed' }) => afterCalls.untie({ number, ...tied }), shown);
  return (
    <PagePart title={say('incidents')}>
      {incidents.length === 0 && <p className={styles['muted']}>{say('noIncidents')}</p>}
      <ul className={styles['tied']}>
        {incidents.map((one) => (
          <li key={`${one.kind} ${one.number}`}>
            <span>
              <Link to="/t/$number" params={{ number: one.number }}>
                {one.title}
              </Link>
              <small>{[say(one.kind), one.number, named('state', one.state)].join(' · ')}</small>
            </span>
            {can.edit && (
              <IconButton
                icon="x"
                label={say('unlink', { number: one.number })}
                onPress={() => untie.mutate({ incident: one.number, kind: one.kind })}
              />
            )}
          </li>
        ))}
      </ul>
      {untie.error !== null && <ErrorState look="inline" error={untie.error} />}
      {can.edit && (
        <p className={styles['put']}>
          <Button icon="link" onPress={() => link(true)}>
            {say('linkIncident')}
          </Button>
        </p>
      )}
      {isLinking && <LinkIncident number={number} onClose={() => link(false)} />}
    </PagePart>
  );
}

function LinkIncident({ number, onClose }: { number: string; onClose: () => void }) {
  const say = useBoardWords();
  const shown = useShown();
  const [incident, choose] = useState<Option | null>(null);
  const [kind, be] = useState<'caused' | 'fixed'>('caused');
  const tie = useChangeDeed(
    () => afterCalls.tie({ number, incident: incident?.id ?? '', kind }),
    (change) => {
      shown(change);
      onClose();
    },
  );
  const foot = (
    <Button look="primary" busy={tie.isPending} isDisabled={incident === null} onPress={() => tie.mutate(undefined)}>
      {say('linkIt')}
    </Button>
  );
  const options = [
    { id: 'caused', label: say('itCaused') },
    { id: 'fixed', label: say('itFixed') },
  ];
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('linkIncident')} foot={foot}>
      <Select label={say('linkKind')} options={options} value={kind} onChange={(id) => be(id === 'fixed' ? 'fixed' : 'caused')} />
      <FindTicket value={incident} onChange={choose} except={number} />
      {tie.error !== null && <ErrorState look="inline" error={tie.error} />}
    </Dialog>
  );
}
