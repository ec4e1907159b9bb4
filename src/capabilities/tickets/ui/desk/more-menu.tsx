import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { later } from '../../../../kernel/web/later.tsx';
import { useSession } from '../../../../kernel/web/session.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { macrosQuery } from '../macros/data.ts';
import { useMerge, useWatching } from './around.ts';
import { EditTitle } from './edit-title.tsx';
import { deedsOn, type FurtherDeed, waysFrom } from './further-deeds.ts';
import { LinkDialog } from './link-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { useDeskWords } from './words.ts';

type Asking = 'macro' | `macro-${string}` | 'link' | 'merge' | 'title' | null;

const macro = later(() => import('../macros/run-macro.tsx').then((parts) => parts.RunMacro));

/** What one does less often with a ticket; the palette offers the same by name. */
export function MoreMenu({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { person } = useSession();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const doing = useDoing(ticket, setAsking);
  const offered = { ticket: deedsOn(ticket, person.id), ways: waysFrom };
  const macros = useQuery({ ...macrosQuery, enabled: false }).data?.items ?? [];
  useKeys({
    ...Object.fromEntries(Object.values(offered).flatMap((group) => group.map(({ id }) => [`more:${id}`, doing[id]]))),
    // By name only from the palette, which has asked for them.
    ...Object.fromEntries(macros.map(({ id }) => [`more:macro-${id}`, () => setAsking(`macro-${id}`)])),
  });
  const groups = Object.entries(offered).map(([group, deeds]) => ({
    id: group,
    entries: deeds.map(({ id, word, icon }) => ({ id, label: say(word), icon, onDo: doing[id] })),
  }));
  return (
    <>
      <Menu label={say('more')} trigger={<IconButton icon="more" label={say('more')} />} groups={groups} />
      {asking?.startsWith('macro') === true && <macro.Part rows={[ticket]} first={asking.slice('macro-'.length) || null} onClose={close} />}
      {asking === 'link' && <LinkDialog number={ticket.number} onClose={close} />}
      {asking === 'merge' && <MergeDialog number={ticket.number} onClose={close} />}
      {asking === 'title' && <EditTitle ticket={ticket} onClose={close} />}
    </>
  );
}

function useDoing({ number, watchers }: TicketReply, ask: (what: Asking) => void): Record<FurtherDeed, () => void> {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { person } = useSession();
  const { watch, unwatch } = useWatching(number);
  const { undo } = useMerge(number);
  const isWatching = watchers.some((watcher) => watcher.person.id === person.id);
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/t/${number}`);
    toast(say('copied'));
  };
  return {
    macro: () => ask('macro'),
    watch: () => (isWatching ? unwatch.mutate('me') : watch.mutate({ person: 'me' })),
    title: () => ask('title'),
    link: () => ask('link'),
    merge: () => ask('merge'),
    unmerge: () => undo.mutate(),
    copy: () => void copy(),
    like: () => void navigate({ to: '/desk/new', search: { like: number } }),
    print: () => window.print(),
  };
}
