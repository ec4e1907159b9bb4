import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type Deed, type Going, keysOf } from '../../../../kernel/web/key-map.ts';
import { performSoon } from '../../../../kernel/web/keys.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { useStored } from '../../../../kernel/web/storage.ts';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { PaletteGroup, PaletteItem } from '../../../../ui-kit/palette-types.ts';
import { workspacesQuery } from '../../../directory/ui/public-data.ts';
import { macrosQuery } from '../macros/data.ts';
import { deskTicketQuery, queuesQuery, searchQuery } from './data.ts';
import { deedsOn, waysFrom } from './further-deeds.ts';
import { queues } from './queues.ts';
import { useQueueName } from './use-queue-name.ts';
import { useDeskWords } from './words.ts';

/** What the palette offers on the desk: deeds on the open ticket, queues, and tickets that the server finds. */
export function useDeskPalette(query: string): PaletteGroup[] {
  const { id, label, items } = useTicketDeeds();
  return [{ id, label, items: [...items, ...useFurtherDeeds(query), ...useMacrosByName(query)] }, useQueuePlaces(), useFound(query)];
}

/** What stands in the ticket's own menu: by name alone, so that the palette begins with what one does most. */
function useFurtherDeeds(query: string): PaletteItem[] {
  const say = useDeskWords();
  const { person } = useSession();
  const { number = '' } = useParams({ strict: false });
  const ticket = useQueryClient().getQueryData(deskTicketQuery(number).queryKey);
  if (ticket === undefined || query.trim() === '') return [];
  return [...deedsOn(ticket, person.id), ...waysFrom].map(({ id, word, icon }) => ({
    id: `deed-${id}`,
    label: say(word),
    icon,
    onDo: () => performSoon(`more:${id}`),
  }));
}

/** The macros that may be run on the open ticket: each shows first what it would do. */
function useMacrosByName(query: string): PaletteItem[] {
  const say = useDeskWords();
  const { number = '' } = useParams({ strict: false });
  const ticket = useQueryClient().getQueryData(deskTicketQuery(number).queryKey);
  const isAsked = ticket?.can.edit === true && query.trim().length > 1;
  const macros = useQuery({ ...macrosQuery, enabled: isAsked }).data?.items ?? [];
  const workspaces = useQuery({ ...workspacesQuery, enabled: isAsked }).data?.items ?? [];
  const here = workspaces.find(({ key }) => isAsked && key === ticket.workspace)?.id;
  const fitting = macros.filter(({ workspaceId }) => workspaceId === here);
  return fitting.map(({ id, name }) => ({
    id: `macro-${id}`,
    label: name,
    icon: 'template',
    hint: say('macro'),
    onDo: () => performSoon(`more:macro-${id}`),
  }));
}

function useTicketDeeds(): PaletteGroup {
  const say = useDeskWords();
  const { number } = useParams({ strict: false });
  const [changed] = useStored('keyMap');
  const deeds: { deed: Deed; label: string; icon: IconName }[] = [
    { deed: 'reply', label: say('reply'), icon: 'reply' },
    { deed: 'note', label: say('addNote'), icon: 'lock' },
    { deed: 'assign', label: say('assignTo'), icon: 'person' },
    { deed: 'assignToMe', label: say('assignToMe'), icon: 'hand' },
    { deed: 'state', label: say('changeState'), icon: 'state-progress' },
    { deed: 'priority', label: say('changePriority'), icon: 'p2' },
    { deed: 'label', label: say('addTag'), icon: 'flag' },
  ];
  const items = deeds.map(({ deed, label, icon }) => ({
    id: `deed-${deed}`,
    label,
    icon,
    keys: keysOf(deed, changed),
    onDo: () => performSoon(deed),
  }));
  return { id: 'ticket', label: say('paletteTicket'), items: number === undefined ? [] : items };
}

function useQueuePlaces(): PaletteGroup {
  const say = useDeskWords();
  const navigate = useNavigate();
  const nameOf = useQueueName();
  const [changed] = useStored('keyMap');
  const { data } = useQuery(queuesQuery);
  const letters = new Map<string, string>(queues.map(({ key, letter }) => [key, letter]));
  const items = (data?.items ?? []).map(({ key, count }) => {
    const letter = letters.get(key);
    return {
      id: `queue-${key.replace(':', '-')}`,
      label: nameOf(key),
      icon: queues.find((queue) => queue.key === key)?.icon ?? ('filter' as const),
      hint: say('inQueue', { count }),
      ...(letter === undefined ? {} : { keys: keysOf(`go:${letter}`, changed) }),
      onDo: () => void navigate({ to: '/desk/$queue', params: { queue: key } }),
    };
  });
  return { id: 'go', label: say('paletteGo'), items };
}

/** Where `g` and a letter lead, for the list of keys. */
export function useQueueLetters(): { deed: Going; label: string }[] {
  const say = useDeskWords();
  return queues.map(({ letter, word }) => ({ deed: `go:${letter}`, label: say(word) }));
}

function useFound(query: string): PaletteGroup {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { queue = 'all', number: open } = useParams({ strict: false });
  const { data } = useQuery(searchQuery(query.trim()));
  const items = (query.trim().length > 1 ? (data?.items ?? []) : []).map(({ number, title }) => ({
    id: `found-${number}`,
    label: title,
    icon: 'state-progress' as const,
    hint: number,
    onDo: () => void navigate({ to: '/desk/$queue/$number', params: { queue, number } }),
    ...(open === undefined
      ? {}
      : { onBeside: () => void navigate({ to: '.', search: (search: object) => ({ ...search, beside: number }) }) }),
  }));
  return { id: 'found', label: say('paletteFound'), items, isFound: true };
}
