import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { PlanReply } from '../contract-plans.ts';
import { groupOf, usualOptions } from './desk/choices.ts';
import { TicketFinder } from './desk/ticket-finder.tsx';
import { type Named, useNamed } from './desk/words.ts';
import { macrosQuery } from './macros/data.ts';
import { planQuery } from './plan/data.ts';
import { useOwnStates } from './state-names.ts';

/** Words for names that the server sends of a ticket: states, fields, reasons why it waits. */
export const useTicketNames = (): Named => useNamed();

/** A ticket found by number or words, for a neighbour's form. */
export const FindTicket = (props: ComponentProps<typeof TicketFinder>) => <TicketFinder {...props} />;

/** What can be chosen of a ticket's field: what a neighbour knows of it, else what the product and its administrators bring along. */
export function useTicketChoices(): (field: string, known?: readonly string[]) => Option[] {
  const named = useNamed();
  const own = useOwnStates();
  return (field, known) => {
    const ids = [...(known ?? usualOptions[field] ?? []), ...(field === 'state' ? own : [])];
    return [...new Set(ids)].map((id) => ({ id, label: named(groupOf(field), id) }));
  };
}

/** Macros that may run by themselves: those of a workspace, or all that the reader sees. */
export function useMacroOptions(workspace?: string): Option[] {
  const items = useQuery(macrosQuery).data?.items ?? [];
  return items
    .filter(({ workspaceId, byItself }) => byItself && (workspace === undefined || workspaceId === workspace))
    .map(({ id, name }) => ({ id, label: name }));
}

/** How far the fulfilment of a request is; nothing of one that has no plan, or while it is not asked for. */
export const useStepsOfPlan = (number: string, isWanted: boolean): PlanReply['steps'] =>
  useQuery({ ...planQuery(number), enabled: isWanted }).data?.steps ?? [];
