import { useQuery } from '@tanstack/react-query';
import type { Localised } from '../../../../kernel/shared/contract.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import { useCalendarOptions, useTicketConditionWords } from '../../../sla/ui/public.tsx';
import type { AssignmentRules, Rule } from '../../shared/definition.ts';
import { skillsQuery } from './data.ts';
import { useRoutingFields } from './routing-fields.ts';
import { useAssignmentWords } from './words.ts';

/** A text in the reader's language; in English where it was not translated. */
export function useNameOf(): (thing: { name: Localised }) => string {
  const language = textLanguage(useLanguage());
  return ({ name }) => name[language] || name.en;
}

/** What a skill is called whose identifier is known. */
export function useSkillNames(workspace: string): (id: string) => string {
  const say = useAssignmentWords();
  const nameOf = useNameOf();
  const skills = useQuery(skillsQuery(workspace)).data?.items ?? [];
  return (id) => {
    const found = skills.find((one) => one.id === id);
    return found === undefined ? say('notKnown') : nameOf(found);
  };
}

/** What a rule says, as a line and field by field. */
export function useRuleWords(workspace: string) {
  const say = useAssignmentWords();
  const nameOf = useNameOf();
  const condition = useTicketConditionWords(useRoutingFields(workspace), say('questionGone'));
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const skillName = useSkillNames(workspace);
  const calendars = useCalendarOptions(workspace, null);
  const teamName = (id: string | null): string =>
    id === null ? say('typeTeam') : (teams.find((one) => one.id === id)?.name ?? say('notKnown'));
  const ruleName = (rule: Pick<Rule, 'name'>): string => nameOf(rule) || say('unnamed');
  const line = ({ when, team, method, sticky, stickyTo }: Rule): string => {
    const ways = [sticky ? say(stickyTo === 'service' ? 'stickyLine_service' : 'stickyLine') : '', say(`methodLine_${method}`)]
      .filter(Boolean)
      .join(', ');
    return say('line', { when: condition(when), team: teamName(team), method: ways });
  };
  const words: { readonly [K in keyof Required<Rule>]: (value: Rule[K]) => string } = {
    id: String,
    name: (name) => nameOf({ name }),
    when: condition,
    team: teamName,
    method: (method) => say(`method_${method}`),
    sticky: (sticky) => say(sticky ? 'yes' : 'no'),
    stickyTo: (stickyTo) => say(`sticky_${stickyTo ?? 'requester'}`),
    skills: (needed) => needed.map(({ skill, level }) => `${skillName(skill)} ≥ ${level}`).join(', '),
    otherwise: (otherwise) => say(`otherwise_${otherwise}`),
    tasks: (tasks) => say(tasks === true ? 'yes' : 'no'),
    active: (active) => say(active ? 'yes' : 'no'),
  };
  const around = (field: keyof Omit<AssignmentRules, 'rules'>, value: string | number | null): string => {
    if (field === 'capacity') return String(value ?? '');
    return value === null ? say('always') : (calendars.find(({ id }) => id === value)?.label ?? say('notKnown'));
  };
  return { line, ruleName, around, wordsOf: words };
}

export type RuleWords = ReturnType<typeof useRuleWords>;
