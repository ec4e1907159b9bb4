import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { assignmentContract, BookReply } from '../../contract.ts';
import type { agentsContract } from '../../contract-people.ts';
import type { AssignmentRules } from '../../shared/definition.ts';

export const ruleCalls = client<typeof assignmentContract>('assignment');
export const agentCalls = client<typeof agentsContract>('agentsAtWork');

export const bookQuery = (workspace: string) =>
  queryOptions({ queryKey: ['assignment', workspace, 'book'], queryFn: () => ruleCalls.get({ workspace }) });

/** `version` is that of the book, so that what was just published is asked for. */
export const editionsQuery = (workspace: string, version: number) =>
  queryOptions({ queryKey: ['assignment', workspace, 'editions', version], queryFn: () => ruleCalls.versions({ workspace }) });

export const agentsQuery = (workspace: string) =>
  queryOptions({ queryKey: ['assignment', workspace, 'people'], queryFn: () => agentCalls.list({ workspace }) });

export const skillsQuery = (workspace: string) =>
  queryOptions({ queryKey: ['assignment', workspace, 'skills'], queryFn: () => agentCalls.skills({ workspace }) });

export const workplacesQuery = queryOptions({ queryKey: ['assignment', 'workplaces'], queryFn: () => agentCalls.workplaces() });

export const myAbsencesQuery = queryOptions({ queryKey: ['assignment', 'mine'], queryFn: () => agentCalls.absences({}) });

const none: AssignmentRules = { rules: [], calendar: null, capacity: null };

/** What is written: the draft, else what is in force, else nothing. */
export const writtenIn = ({ draft, published }: BookReply): AssignmentRules => draft ?? published?.says ?? none;

/** A deed after which all of assignment is asked for again. */
export function useAssignmentDeed<Input, Output>(act: (input: Input) => Promise<Output>, onDone?: (output: Output) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['assignment'] }),
    onSuccess: onDone,
  });
}
