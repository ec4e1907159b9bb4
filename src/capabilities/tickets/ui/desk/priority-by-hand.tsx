import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { useKitWords } from '../../../../ui-kit/words.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './desk.module.css';
import { priorityOf, useDeskWords } from './words.ts';

const derived = 'derived';

/** A priority that impact and urgency do not make: set with a reason, which the history keeps, or given back to them. */
export function PriorityByHand({ ticket, onDone }: { ticket: TicketReply; onDone: () => void }) {
  const say = useDeskWords();
  const kit = useKitWords();
  const { mutate, isPending } = useChange(ticket);
  const { number, derivedPriority, priorityOverrideReason } = ticket;
  const [chosen, setChosen] = useState(priorityOverrideReason === null ? derived : String(ticket.priority));
  const [reason, setReason] = useState(priorityOverrideReason ?? '');
  const isByHand = chosen !== derived;
  const levels = ([1, 2, 3, 4, 5] as const).filter((level) => level !== derivedPriority);
  const options = [
    { id: derived, label: `${kit(`p${priorityOf(derivedPriority)}`)} – ${say('derived')}` },
    ...levels.map((level) => ({ id: String(level), label: kit(`p${level}`) })),
  ];
  const change = isByHand ? { priority: Number(chosen), priorityReason: reason.trim() } : { priority: null };
  const save = () => mutate({ change, said: say('levelChanged', { number }), onDone });
  const isNew = isByHand ? reason.trim() !== '' : priorityOverrideReason !== null;
  return (
    <div className={styles['asked']}>
      <Select label={say('setPriority')} options={options} value={chosen} onChange={setChosen} />
      {isByHand && <TextField label={say('priorityReason')} value={reason} onChange={setReason} />}
      {(isByHand || isNew) && (
        <Button look="primary" busy={isPending} isDisabled={!isNew} onPress={save}>
          {say('save')}
        </Button>
      )}
    </div>
  );
}
