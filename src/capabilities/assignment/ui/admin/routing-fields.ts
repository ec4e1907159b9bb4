import { useQuery } from '@tanstack/react-query';
import type { Field } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { useFormQuestions, useRequestTypes, useServices } from '../../../catalog/ui/public-data.ts';
import { personControl, useLocations } from '../../../directory/ui/public.tsx';
import { departmentsQuery, teamsQuery } from '../../../directory/ui/public-data.ts';
import { useTicketChoices, useTicketNames } from '../../../tickets/ui/public.tsx';
import { answerField, routingFacts } from '../../shared/facts.ts';
import { useAssignmentWords } from './words.ts';

type Fact = keyof typeof routingFacts;
const facts = Object.keys(routingFacts) as Fact[];
const channels = ['portal', 'desk', 'api', 'phone', 'form', 'mail'];

/** What rules may ask of a ticket, in the desk's words. */
export function useRoutingFields(workspace: string): ConditionField[] {
  const answers = useAnswerFields(workspace);
  const say = useAssignmentWords();
  const named = useTicketNames();
  const choices = useTicketChoices();
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const departments = (useQuery(departmentsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const locations = useLocations();
  const own: Partial<Record<Fact, string>> = {
    service: say('service'),
    requesterDepartment: say('requesterDepartment'),
    requesterLocation: say('requesterLocation'),
    requesterTeams: say('requesterTeams'),
    requesterVip: say('requesterVip'),
    team: say('typesTeam'),
  };
  const offered: Partial<Record<Fact, readonly Option[]>> = {
    service: useServices(),
    requestType: useRequestTypes(),
    team: teams,
    requesterTeams: teams,
    requesterDepartment: departments,
    requesterLocation: locations,
    channel: choices('channel', channels),
  };
  const partsOf = (name: Fact): Partial<ConditionField> => {
    const { type, options }: Field = routingFacts[name];
    if (type === 'person') return { control: personControl };
    return { options: offered[name] ?? (type === 'choice' ? choices(name, options) : undefined) };
  };
  const ofTickets = facts.map((name) => ({
    name,
    label: own[name] ?? named('field', name),
    type: routingFacts[name].type,
    ...partsOf(name),
  }));
  return [...ofTickets, ...answers];
}

function useAnswerFields(workspace: string): ConditionField[] {
  const teams = (useQuery(teamsQuery).data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const locations = useLocations();
  return useFormQuestions(workspace).map(({ requestType, key, label, type, options, currency }) => ({
    name: answerField(requestType, key),
    label,
    type,
    options: type === 'team' ? teams : type === 'location' ? locations : options,
    currency: currency ?? undefined,
    control: type === 'person' ? personControl : undefined,
  }));
}
