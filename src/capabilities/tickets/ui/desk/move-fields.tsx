import { useState } from 'react';
import { useSession } from '../../../../kernel/web/session.tsx';
import { LaterMoment } from '../../../../ui-kit/later-moment.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { TeamPicker, useTeamMembers } from '../../../directory/ui/public.tsx';
import type { Transition } from '../../shared/records.ts';
import type { MoveGiven } from './move-given.ts';
import { useDeskWords, useNamed } from './words.ts';

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
  /** The group that the ticket has, whose members may get it; null for many at once. */
  team: string | null;
  given: MoveGiven;
  onChange: (given: MoveGiven) => void;
}

/** Asks for what a change of state requires, nothing else. */
export function MoveFields({ transition, team, given, onChange }: MoveFieldsProps) {
  const needed = neededFor(transition, given.holdReason);
  return [...needed, ...offeredFor(transition, needed)].map((field, at) => (
    <Asked
      key={field}
      isOptional={!needed.includes(field)}
      field={field}
      transition={transition}
      team={given.team || team}
      value={given[field]}
      isFirst={at === 0}
      // Whoever was chosen need not be in another group.
      onChange={(value) => onChange({ ...given, ...(field === 'team' ? { assignee: '' } : {}), [field]: value })}
    />
  ));
}

interface AskedProps {
  field: Needed;
  isOptional: boolean;
  transition: Transition;
  team: string | null;
  value: string | undefined;
  isFirst: boolean;
  onChange: (value: string) => void;
}

function Asked(props: AskedProps) {
  const say = useDeskWords();
  const { field, isOptional, value, isFirst, onChange } = props;
  if (field === 'followUpAt' || field === 'dueAt')
    return <LaterMoment label={say(field)} optional={isOptional} value={value || null} onChange={(moment) => onChange(moment ?? '')} />;
  if (field === 'team') return <TeamPicker label={say(field)} value={value || null} onChange={onChange} autoFocus={isFirst} />;
  if (field === 'assignee') return <AssigneeAsked {...props} />;
  if (field === 'tags') return <TagsAsked {...props} />;
  if (field === 'holdReason' || field === 'resolutionCode') return <CodeAsked {...props} field={field} />;
  return <TextArea label={say(field)} value={value ?? ''} onChange={onChange} rows={3} />;
}

function CodeAsked({ field, transition, value, isFirst, onChange }: AskedProps & { field: 'holdReason' | 'resolutionCode' }) {
  const say = useDeskWords();
  const named = useNamed();
  const codes = field === 'holdReason' ? transition.holdReasons.map(({ reason }) => reason) : transition.resolutionCodes;
  const options = codes.map((id) => ({ id, label: named('', id) }));
  return <Select label={say(field)} options={options} value={value ?? null} onChange={onChange} autoFocus={isFirst} />;
}

function AssigneeAsked({ team, value, isFirst, onChange }: AskedProps) {
  const say = useDeskWords();
  const { person } = useSession();
  const others = useTeamMembers(team).filter(({ id }) => id !== person.id);
  const options = [{ id: 'me', label: say('me') }, ...others];
  return <Select label={say('assignee')} options={options} value={value || null} onChange={onChange} autoFocus={isFirst} />;
}

/** Keeps what is typed: read as tags, a comma at the end would vanish under the hand. */
function TagsAsked({ value, isFirst, onChange }: AskedProps) {
  const say = useDeskWords();
  const [text, setText] = useState(value ?? '');
  const write = (typed: string) => {
    setText(typed);
    onChange(typed);
  };
  return <TextField label={say('tags')} help={say('tagsWithCommas')} value={text} onChange={write} autoFocus={isFirst} />;
}
