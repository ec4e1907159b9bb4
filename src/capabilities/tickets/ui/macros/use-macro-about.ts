import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import { useTicketNames } from '../public.tsx';
import type { Actions } from './data.ts';
import { useMacroWords } from './words.ts';

/** What a macro does, in one line: what it sets, in the words of tickets, and whether it says something. */
export function useMacroAbout(): (actions: Actions) => string {
  const say = useMacroWords();
  const named = useTicketNames();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const teamName = (id: Actions['team']): string => teams.find((one) => one.id === id)?.name ?? '';
  const whoName = (assignee: Actions['assignee']): string => {
    if (assignee === undefined) return '';
    return assignee === null ? say('nobody') : say(assignee === 'me' ? 'runner' : 'assignee');
  };
  const levelOf = (field: 'impact' | 'urgency', level: Actions['impact']): string => {
    const word = (['level_1', 'level_2', 'level_3'] as const)[(level ?? 0) - 1];
    return word === undefined ? '' : `${say(field)}: ${say(word)}`;
  };
  return ({ addTags = [], removeTags = [], ...actions }) => {
    const words = [actions.state, actions.holdReason, actions.resolutionCode].map(
      (id, index) => id && named(index === 0 ? 'state' : '', id),
    );
    const said = (['comment', 'workNote'] as const).filter((field) => actions[field] !== undefined).map((field) => say(field));
    const tags = [...addTags.map((tag) => `+ ${tag}`), ...removeTags.map((tag) => `− ${tag}`)];
    const who = [teamName(actions.team), whoName(actions.assignee)];
    const levels = [levelOf('impact', actions.impact), levelOf('urgency', actions.urgency)];
    return [...words, ...who, ...levels, ...tags, ...said].filter(Boolean).join(', ');
  };
}
