import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys, useKeysOf } from '../../kernel/web/keys.ts';
import { useSession } from '../../kernel/web/session.tsx';
import { CommandPalette } from '../../ui-kit/command-palette.tsx';
import { type KeyGroup, KeyHelp } from '../../ui-kit/key-help.tsx';
import type { PaletteGroup } from '../../ui-kit/palette-types.ts';
import { RailFind } from '../../ui-kit/rail.tsx';
import { useShellWords } from './words.ts';

/** The palette and the list of keys, with what opens them; `more` are the groups of the surface, its deeds first. */
export function DeskKeys({
  more = [],
  query,
  onQuery,
  scope,
}: {
  more?: readonly PaletteGroup[];
  /** What the first group is about: the number of the open ticket. */
  scope?: string | undefined;
  query: string;
  onQuery: (query: string) => void;
}) {
  const say = useShellWords();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const places = usePlaces();
  const [left, setLeft] = useState(false);
  const close = (): void => {
    setOpen(null);
    setLeft(false);
    onQuery('');
  };
  const about = scope === undefined || left ? undefined : { label: scope, onLeave: () => setLeft(true) };
  const groups = left ? more.slice(1) : more;
  useKeys({ palette: () => setOpen('palette'), help: () => setOpen('help') });
  return (
    <>
      <RailFind keys={useKeysOf('palette')} onPress={() => setOpen('palette')}>
        {say('findOrDo')}
      </RailFind>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={close}
        groups={[...groups, places]}
        query={query}
        onQuery={onQuery}
        scope={about}
      />
      <KeyHelp isOpen={open === 'help'} onClose={close} groups={useKeyGroups()} switchLabel={say('keysSwitch')} />
    </>
  );
}

function usePlaces(): PaletteGroup {
  const say = useShellWords();
  const router = useRouter();
  const { can } = useSession();
  const places = [
    { id: 'portal', label: say('portal'), icon: 'home', to: '/', isOpen: true },
    { id: 'desk', label: say('desk'), icon: 'inbox', to: '/desk', isOpen: can.desk },
    { id: 'admin', label: say('admin'), icon: 'settings', to: '/admin', isOpen: can.admin },
  ] as const;
  const items = places
    .filter(({ isOpen }) => isOpen)
    .map(({ id, label, icon, to }) => ({ id, label, icon, onDo: () => router.history.push(to) }));
  return { id: 'places', label: say('places'), items };
}

function useKeyGroups(): KeyGroup[] {
  const say = useShellWords();
  return [
    {
      label: say('keysOnDesk'),
      deeds: [
        { deed: 'help', label: say('keyHelpOpen') },
        { deed: 'palette', label: say('keyPalette') },
        { deed: 'search', label: say('keySearch') },
        { deed: 'create', label: say('keyCreate') },
        { deed: 'next', label: say('keyNext') },
        { deed: 'previous', label: say('keyPrevious') },
        { deed: 'open', label: say('keyOpen') },
        { deed: 'select', label: say('keySelect') },
        { deed: 'showNew', label: say('keyShowNew') },
        { deed: 'back', label: say('keyBack') },
      ],
    },
    {
      label: say('keysOnTicket'),
      deeds: [
        { deed: 'reply', label: say('keyReply') },
        { deed: 'note', label: say('keyNote') },
        { deed: 'assign', label: say('keyAssign') },
        { deed: 'assignToMe', label: say('keyAssignToMe') },
        { deed: 'priority', label: say('keyPriority') },
        { deed: 'state', label: say('keyState') },
        { deed: 'label', label: say('keyLabel') },
        { deed: 'send', label: say('keySend') },
        { deed: 'sendAndResolve', label: say('keySendAndResolve') },
      ],
    },
  ];
}
