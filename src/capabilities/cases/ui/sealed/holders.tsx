import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { LaterMoment } from '../../../../ui-kit/later-moment.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { SealedField, SealedFields } from '../../contract-sealed.ts';
import { ReasonDialog } from '../desk/reason-dialog.tsx';
import { sealed, useSealedDeed } from './data.ts';
import styles from './sealed.module.css';
import { useSealedWords } from './words.ts';

type Holder = SealedField['holders'][number];
type SealWay = Holder['ways'][number];
type Taking = { readonly way: SealWay; readonly who: string };
export type SealGroups = SealedFields['groups'];

/** Who can open it, by which seal, why and until when; whoever can says here who else can, and takes that back. */
export function Holders({ field, groups }: { field: SealedField; groups: SealGroups }) {
  const say = useSealedWords();
  const [isLetting, letOpen] = useState(false);
  const [taking, take] = useState<Taking | null>(null);
  const { label, holders } = field;
  return (
    <div className={styles['part']}>
      <ul className={styles['holders']} aria-label={say('holdersOf', { label })}>
        {holders.map((holder) => (
          <HolderRow key={holder.person.id} holder={holder} onTake={take} />
        ))}
      </ul>
      <Button icon="plus" onPress={() => letOpen(true)}>
        {say('letOpen')}
      </Button>
      {isLetting && <LetOpen field={field} groups={groups} onClose={() => letOpen(false)} />}
      {taking !== null && <TakeBack field={field} taking={taking} onClose={() => take(null)} />}
    </div>
  );
}

function HolderRow({ holder: { person, ways }, onTake }: { holder: Holder; onTake: (taking: Taking) => void }) {
  const say = useSealedWords();
  const { day, exact } = useFormats();
  return (
    <li>
      <b>{person.name}</b>
      {ways.map((way) => (
        <span key={way.grant} className={styles['way']}>
          <span>
            {say(`seal_${way.kind}`, { group: way.group ?? '', who: way.by.name })}
            {way.reason !== '' && `: ${way.reason}`}
            {way.until !== null && <small title={exact(way.until)}> {say('untilDay', { day: day(way.until, now()) })}</small>}
          </span>
          <IconButton
            icon="x"
            label={say('takeFrom', { who: way.group ?? person.name })}
            onPress={() => onTake({ way, who: way.group ?? person.name })}
          />
        </span>
      ))}
    </li>
  );
}

function TakeBack({ field: { id }, taking: { way, who }, onClose }: { field: SealedField; taking: Taking; onClose: () => void }) {
  const say = useSealedWords();
  const ending = useSealedDeed((reason: string) => sealed.end({ id, grant: way.grant, reason }), onClose);
  return (
    <ReasonDialog
      title={say('takeFrom', { who })}
      help={say('takeHelp')}
      deed={say('take')}
      isBusy={ending.isPending}
      error={ending.error}
      onGiven={(reason) => ending.mutate(reason)}
      onClose={onClose}
    />
  );
}

/** A person, or a need-to-know group where its reader is in the case: never without a reason, and until a moment where it has one. */
function LetOpen({ field: { id, label }, groups, onClose }: { field: SealedField; groups: SealGroups; onClose: () => void }) {
  const say = useSealedWords();
  const [whom, choose] = useState<'person' | 'group'>('person');
  const [person, pick] = useState<Option | null>(null);
  const [group, pickGroup] = useState<string | null>(null);
  const [reason, write] = useState('');
  const [until, end] = useState<string | null>(null);
  const [act] = useState(actKey);
  const chosen = whom === 'person' ? { person: person?.id ?? '' } : { group: group ?? '' };
  const letting = useSealedDeed(() => sealed.letOpen({ id, ...chosen, reason: reason.trim(), until }, { idempotencyKey: act }), onClose);
  const isReady = reason.trim() !== '' && (whom === 'person' ? person : group) !== null;
  const foot = (
    <Button look="primary" busy={letting.isPending} isDisabled={!isReady} onPress={() => letting.mutate(undefined)}>
      {say('letOpenDeed')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('letOpenTitle', { label })} foot={foot}>
      <div className={styles['form']}>
        {groups.length > 0 && (
          <RadioGroup
            label={say('whom')}
            look="bare"
            options={[
              { id: 'person', label: say('onePerson') },
              { id: 'group', label: say('aGroup') },
            ]}
            value={whom}
            onChange={(one) => choose(one === 'group' ? 'group' : 'person')}
          />
        )}
        {whom === 'person' ? (
          <PersonPicker label={say('person')} value={person} onChange={pick} />
        ) : (
          <Select
            label={say('group')}
            options={groups.map(({ id: one, name, people }) => ({ id: one, label: say('groupOf', { name, count: people }) }))}
            value={group}
            onChange={pickGroup}
          />
        )}
        <TextField label={say('letReason')} help={say('letReasonHelp')} value={reason} onChange={write} maxLength={2000} />
        <LaterMoment label={say('letUntil')} value={until} onChange={(at) => end(at === null ? null : new Date(at).toISOString())} />
        {letting.error !== null && <ErrorState look="inline" error={letting.error} />}
      </div>
    </Dialog>
  );
}
