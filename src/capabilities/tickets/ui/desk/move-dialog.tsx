import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { DateTimeField } from '../../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { TicketReply, Transition } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './desk.module.css';
import { useDeskWords, useNamed } from './words.ts';

type Given = {
  holdReason?: string;
  followUpAt?: string;
  comment?: string;
  workNote?: string;
  resolutionCode?: string;
  resolutionNotes?: string;
};
type Needed = keyof Given;

/** Asks for what a change of state requires, nothing else. */
export function MoveDialog({ ticket, transition, onClose }: { ticket: TicketReply; transition: Transition; onClose: () => void }) {
  const say = useDeskWords();
  const named = useNamed();
  const [given, setGiven] = useState<Given>({});
  const [seen] = useState(ticket.version);
  const { mutate, isPending, error } = useChange(ticket);
  const needed = neededFor(transition, given.holdReason);
  const isReady = needed.every((field) => (given[field] ?? '').trim() !== '');
  const state = named('state', transition.to, ticket);
  const said = say('moved', { number: ticket.number, state });
  const send = (
    <Button
      look="primary"
      busy={isPending}
      isDisabled={!isReady}
      onPress={() => mutate({ change: { state: transition.to, ...filled(given) }, said, ifMatch: seen }, { onSuccess: onClose })}
    >
      {say('moveTo', { state })}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('moveTo', { state })} foot={send}>
      <div className={styles['asked']}>
        {[...needed, ...offeredFor(transition, needed)].map((field) => (
          <Asked
            key={field}
            field={field}
            isOptional={!needed.includes(field)}
            transition={transition}
            value={given[field]}
            onChange={(value) => setGiven({ ...given, [field]: value })}
          />
        ))}
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </Dialog>
  );
}

/** What was begun and emptied again is not said. */
const filled = (given: Given): Given => Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''));

/** The reason may require more: a question to the requester, a date. */
function neededFor({ requires, holdReasons, resolutionCodes }: Transition, reason: string | undefined): Needed[] {
  const ofReason = holdReasons.find((one) => one.reason === reason)?.requires ?? [];
  const always: Needed[] = [
    ...(holdReasons.length > 0 ? (['holdReason'] as const) : []),
    ...(resolutionCodes.length > 0 ? (['resolutionCode'] as const) : []),
  ];
  return [...new Set([...always, ...requires, ...ofReason])];
}

/** What waits may be looked at again on a day, whatever it waits for. */
const offeredFor = ({ group }: Transition, needed: readonly Needed[]): Needed[] =>
  group === 'onHold' && !needed.includes('followUpAt') ? ['followUpAt'] : [];

interface AskedProps {
  field: Needed;
  isOptional: boolean;
  transition: Transition;
  value: string | undefined;
  onChange: (value: string) => void;
}

function Asked({ field, isOptional, transition, value, onChange }: AskedProps) {
  const say = useDeskWords();
  const named = useNamed();
  if (field === 'followUpAt')
    return <DateTimeField label={say(field)} optional={isOptional} value={value ?? null} onChange={(moment) => onChange(moment ?? '')} />;
  if (field === 'holdReason' || field === 'resolutionCode') {
    const codes = field === 'holdReason' ? transition.holdReasons.map(({ reason }) => reason) : transition.resolutionCodes;
    return (
      <Select
        label={say(field)}
        options={codes.map((id) => ({ id, label: named('', id) }))}
        value={value ?? null}
        onChange={onChange}
        autoFocus
      />
    );
  }
  return <TextArea label={say(field)} value={value ?? ''} onChange={onChange} rows={3} />;
}
