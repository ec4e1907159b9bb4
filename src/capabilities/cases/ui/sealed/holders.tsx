import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { SealedField, SealedFields } from '../../contract-sealed.ts';
import { ReasonDialog } from '../desk/reason-dialog.tsx';
import { type Let, LettingDialog } from '../letting.tsx';
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

/** A person, or a need-to-know group where its reader is in the case. */
function LetOpen({ field: { id, label }, groups, onClose }: { field: SealedField; groups: SealGroups; onClose: () => void }) {
  const say = useSealedWords();
  const [act] = useState(actKey);
  const letting = useSealedDeed((given: Let) => sealed.letOpen({ id, ...given }, { idempotencyKey: act }), onClose);
  return (
    <LettingDialog
      title={say('letOpenTitle', { label })}
      deed={say('letOpenDeed')}
      reasonHelp={say('letReasonHelp')}
      groups={groups.map(({ id: one, name, people }) => ({ id: one, label: say('groupOf', { name, count: people }) }))}
      isBusy={letting.isPending}
      error={letting.error}
      onGiven={(given) => letting.mutate(given)}
      onClose={onClose}
    />
  );
}
