import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../../kernel/web/session.tsx';
import { type FilledForm, useForm } from '../../../catalog/ui/public.tsx';
import { askedTypeQuery } from '../../../catalog/ui/public-data.ts';
import { personCardQuery } from '../../../directory/ui/public.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { NewTicket } from '../../contract.ts';
import { derivedPriority } from '../../shared/matrix-of.ts';
import { queuesQuery } from './data.ts';
import type { NewDraft, NewDraftInWork } from './new-draft.ts';
import { priorityOf } from './words.ts';

/** The request type that was chosen, as it is meant for whom it is. */
const useAsked = ({ asked, requester }: NewDraft) =>
  useQuery({ ...askedTypeQuery(asked?.key ?? '', requester?.id), enabled: asked !== null });

/** What a new ticket will be by what is written so far: what was not said comes from the request type, or is as usual. */
export function usePlan({ given, change }: NewDraftInWork) {
  const { person } = useSession();
  const { data, error, isLoading } = useAsked(given);
  const type = given.asked === null ? undefined : data;
  const key = given.asked?.key ?? '';
  const update = (how: (kept: FilledForm | undefined) => FilledForm) =>
    change(({ filled }) => ({ filled: { ...filled, [key]: how(filled[key]) } }));
  const who = given.requester ?? person;
  const form = useForm(type?.form, { kept: given.filled[key], update }, { ...who, teamIds: type?.requesterTeams ?? [] });
  const team = given.team ?? type?.team ?? null;
  const levels = { impact: given.impact ?? type?.impact ?? 3, urgency: given.urgency ?? type?.urgency ?? 2 };
  const places = usePlaces(type?.workspace.id, team);
  const vip = useQuery({ ...personCardQuery(who.id) }).data?.vip ?? false;
  return {
    type,
    /** Why the chosen type cannot be asked by, for them. */
    refused: given.asked === null ? null : error,
    isLoading,
    form,
    title: given.title ?? given.asked?.name ?? '',
    team,
    teams: places.teams,
    ...levels,
    priority: priorityOf(derivedPriority(places.rules, { ...levels, vip })),
  };
}

export type NewPlan = ReturnType<typeof usePlan>;

/** The groups that may get it, and by which matrix it is rated. */
function usePlaces(askedAt: string | undefined, team: string | null) {
  const { data: queues } = useQuery(queuesQuery);
  const { data: workspaces } = useQuery(workspacesQuery);
  const { data: teams } = useQuery(teamsQuery);
  const mine = new Set(queues?.items.filter(({ kind }) => kind === 'workspace').map(({ key }) => key));
  const own = workspaces?.items.filter(({ id, key }) => (askedAt === undefined ? mine.has(`workspace:${key}`) : id === askedAt)) ?? [];
  const its = askedAt ?? teams?.items.find(({ id }) => id === team)?.workspaceId ?? own[0]?.id;
  const workspace = workspaces?.items.find(({ id }) => id === its);
  return {
    teams: (teams?.items ?? []).filter(({ active, workspaceId }) => active && own.some(({ id }) => id === workspaceId)),
    rules: { matrix: workspace?.matrix, bumpVip: workspace?.settings.vipRaisesPriority ?? false },
  };
}

/** What is sent. */
export const ticketOf = (given: NewDraft, { type, title, form, team, impact, urgency }: NewPlan): NewTicket => ({
  ...(type === undefined ? { type: given.kind } : { requestType: type.key, fields: form.answers }),
  title,
  description: given.html,
  channel: given.byPhone ? 'phone' : 'desk',
  impact,
  urgency,
  ...(team === null ? {} : { team }),
  ...(given.requester === null ? {} : { requesterEmail: given.requester.email }),
  attachments: given.files.map(({ id }) => id),
});

/** How many fields keep it from being sent. */
export const wrongIn = ({ title, team, type, form, refused, isLoading }: NewPlan): number =>
  [title.trim() === '', type === undefined && team === null, refused !== null, isLoading].filter(Boolean).length +
  new Set(form.problems.map(({ path }) => path.split('/')[2])).size;
