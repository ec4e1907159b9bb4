import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../../../kernel/web/session.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import type { MenuEntry } from '../../../../ui-kit/menu-types.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useMerge, useWatching } from './around.ts';
import { EditTitle } from './edit-title.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { useDeskWords } from './words.ts';

type Asking = 'link' | 'merge' | 'title' | null;

/** What one does less often with a ticket. */
export function MoreMenu({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const groups = [
    { id: 'ticket', entries: useDeeds(ticket, setAsking) },
    { id: 'ways', entries: useWays(ticket) },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <>
      <Menu label={say('more')} trigger={<IconButton icon="more" label={say('more')} />} groups={groups} />
      {asking === 'link' && <LinkDialog number={ticket.number} onClose={close} />}
      {asking === 'merge' && <MergeDialog number={ticket.number} onClose={close} />}
      {asking === 'title' && <EditTitle ticket={ticket} onClose={close} />}
    </>
  );
}

function useDeeds(ticket: TicketReply, ask: (what: Asking) => void): MenuEntry[] {
  const say = useDeskWords();
  const { person } = useSession();
  const { watch, unwatch } = useWatching(ticket.number);
  const { undo } = useMerge(ticket.number);
  const isWatching = ticket.watchers.some((watcher) => watcher.person.id === person.id);
  const { can, mergedInto, readOnly } = ticket;
  const follow = () => (isWatching ? unwatch.mutate('me') : watch.mutate({ person: 'me' }));
  return [
    { id: 'watch', label: say(isWatching ? 'unwatch' : 'watch'), icon: 'eye', onDo: follow },
    ...(can.edit && !readOnly.includes('title')
      ? [{ id: 'title', label: say('editTitle'), icon: 'edit' as const, onDo: () => ask('title') }]
      : []),
    ...(can.link ? [{ id: 'link', label: say('linkTo'), icon: 'link' as const, onDo: () => ask('link') }] : []),
    ...(can.link && mergedInto === null
      ? [{ id: 'merge', label: say('mergeInto'), icon: 'merge' as const, onDo: () => ask('merge') }]
      : []),
    ...(mergedInto === null ? [] : [{ id: 'unmerge', label: say('unmerge'), icon: 'undo' as const, onDo: () => undo.mutate() }]),
  ];
}

/** What leads elsewhere and changes nothing. */
function useWays(ticket: TicketReply): MenuEntry[] {
  const say = useDeskWords();
  const navigate = useNavigate();
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/t/${ticket.number}`);
    toast(say('copied'));
  };
  return [
    { id: 'copy', label: say('copyLink'), icon: 'copy', onDo: () => void copy() },
    { id: 'like', label: say('makeCopy'), icon: 'plus', onDo: () => void navigate({ to: '/desk/new', search: { like: ticket.number } }) },
    { id: 'print', label: say('print'), icon: 'file', onDo: () => window.print() },
  ];
}
