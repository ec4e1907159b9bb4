import { DateTimeField } from '../../../../ui-kit/date-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { Transition } from '../../shared/records.ts';
import { useDeskWords, useNamed } from './words.ts';

/** What a change of state may ask for, as far as it is given. */
export type MoveGiven = {
  holdReason?: string;
  followUpAt?: string;
  comment?: string;
  workNote?: string;
  resolutionCode?: string;
  resolutionNotes?: string;
};
type Needed = keyof MoveGiven;

/** Whether nothing is asked, so that it can be done at once. */
export const asksNothing = ({ requires, holdReasons, resolutionCodes }: Transition): boolean =>
  requires.length + holdReasons.length + resolutionCodes.length === 0;

/** Whether all that is needed is given. */
export const isMoveReady = (transition: Transition, given: MoveGiven): boolean =>
  neededFor(transition, given.holdReason).every((field) => (given[field] ?? '').trim() !== '');

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

interface MoveFieldsProps {
  transition: Transition;
  given: MoveGiven;
  onChange: (given: MoveGiven) => void;
}

/** Asks for what a change of state requires, nothing else. */
export function MoveFields({ transition, given, onChange }: MoveFieldsProps) {
  const needed = neededFor(transition, given.holdReason);
  return [...needed, ...offeredFor(transition, needed)].map((field, at) => (
    <Asked
      key={field}
      isOptional={!needed.includes(field)}
      field={field}
      transition={transition}
      value={given[field]}
      isFirst={at === 0}
      onChange={(value) => onChange({ ...given, [field]: value })}
    />
  ));
}

interface AskedProps {
  field: Needed;
  isOptional: boolean;
  transition: Transition;
  value: string | undefined;
  isFirst: boolean;
  onChange: (value: string) => void;
}

function Asked({ field, isOptional, transition, value, isFirst, onChange }: AskedProps) {
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
        autoFocus={isFirst}
      />
    );
  }
  return <TextArea label={say(field)} value={value ?? ''} onChange={onChange} rows={3} />;
}
