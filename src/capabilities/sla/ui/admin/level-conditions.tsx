import { useQuery } from '@tanstack/react-query';
import type { Field } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { ConditionValue } from '../../../../kernel/shared/conditions/condition.ts';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { useRequestTypes } from '../../../catalog/ui/public-data.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { teamsQuery, usePersonNames } from '../../../directory/ui/public-data.ts';
import { useTicketChoices, useTicketNames } from '../../../tickets/ui/public.tsx';
import { ticketFacts } from '../../shared/ticket-facts.ts';
import { useLevelWords } from './level-words.ts';

type Fact = keyof typeof ticketFacts;
const facts = Object.keys(ticketFacts) as Fact[];

/** What conditions of a service level may name: what the log tells of a ticket, in the desk's words. */
export function useLevelFields(): ConditionField[] {
  const say = useLevelWords();
  const named = useTicketNames();
  const choices = useTicketChoices();
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const requestTypes = useRequestTypes();
  const labelOf = (name: Fact): string => (name === 'agentReplied' || name === 'agentReplying' ? say(name) : named('field', name));
  const partsOf = (name: Fact): Partial<ConditionField> => {
    const { type, options }: Field = ticketFacts[name];
    if (type === 'person') return { control: (props) => <PersonValue {...props} /> };
    if (type === 'team') return { options: teams };
    if (name === 'requestType') return { options: requestTypes };
    return type === 'choice' ? { options: choices(name, options) } : {};
  };
  return facts.map((name) => ({ name, label: labelOf(name), type: ticketFacts[name].type, ...partsOf(name) }));
}

interface PersonValueProps {
  label: string;
  value: ConditionValue | undefined;
  onChange: (value: ConditionValue) => void;
}

function PersonValue({ label, value, onChange }: PersonValueProps) {
  const id = typeof value === 'string' && value !== '' ? value : undefined;
  const { nameOf, keep } = usePersonNames(id === undefined ? [] : [id]);
  const name = id === undefined ? undefined : nameOf(id);
  return (
    <PersonPicker
      key={name === undefined ? 'coming' : 'known'}
      label={label}
      isLabelHidden
      value={id === undefined ? null : { id, label: name ?? '…' }}
      onChange={(person) => {
        if (person !== null) keep(person);
        onChange(person?.id ?? '');
      }}
    />
  );
}
