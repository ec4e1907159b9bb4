import { useQuery } from '@tanstack/react-query';
import type { Field } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { ConditionValue } from '../../../../kernel/shared/conditions/condition.ts';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { useRequestTypes, useServices } from '../../../catalog/ui/public-data.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { departmentsQuery, teamsQuery, usePersonNames } from '../../../directory/ui/public-data.ts';
import { useTicketChoices, useTicketNames } from '../../../tickets/ui/public.tsx';
import { ticketFacts } from '../../shared/ticket-facts.ts';
import { useLevelWords } from './level-words.ts';

type Fact = keyof typeof ticketFacts;
const facts = Object.keys(ticketFacts) as Fact[];

/** What the desk has no words for, because its own lists do not know it. */
const own = ['agentReplied', 'agentReplying', 'requesterVip', 'requesterDepartment', 'requesterTeams', 'service'] as const;
const isOwn = (name: Fact): name is (typeof own)[number] => own.some((one) => one === name);

/** What conditions of a service level may name: what the log tells of a ticket, in the desk's words. */
export function useLevelFields(): ConditionField[] {
  const say = useLevelWords();
  const named = useTicketNames();
  const choices = useTicketChoices();
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const departments = (useQuery(departmentsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const few: Partial<Record<Fact, readonly Option[]>> = {
    team: teams,
    requesterTeams: teams,
    requesterDepartment: departments,
    requestType: useRequestTypes(),
    service: useServices(),
  };
  const labelOf = (name: Fact): string => (isOwn(name) ? say(name) : named('field', name));
  const partsOf = (name: Fact): Partial<ConditionField> => {
    const { type, options }: Field = ticketFacts[name];
    if (type === 'person') return { control: (props) => <PersonValue {...props} /> };
    return type === 'choice' ? { options: choices(name, options) } : few[name] === undefined ? {} : { options: few[name] };
  };
  return facts.map((name) => ({ name, label: labelOf(name), type: ticketFacts[name].type, ...partsOf(name) }));
}

interface PersonValueProps {
  label: string;
  value: ConditionValue | undefined;
  onChange: (value: ConditionValue) => void;
}

/** A person by id, chosen by name. */
export function PersonValue({ label, value, onChange }: PersonValueProps) {
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
