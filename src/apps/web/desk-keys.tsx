import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys, useKeysOf } from '../../kernel/web/keys.ts';
import { later } from '../../kernel/web/later.tsx';
import { useSession } from '../../kernel/web/session.tsx';
import type { KeyGroup } from '../../ui-kit/key-help.tsx';
import { Link } from '../../ui-kit/link.tsx';
import type { PaletteGroup } from '../../ui-kit/palette-types.ts';
import { RailFind } from '../../ui-kit/rail.tsx';
import { useKeyGroups } from './key-groups.ts';
import { useShellWords } from './words.ts';

const palette = later(() => import('../../ui-kit/command-palette.tsx').then((parts) => parts.CommandPalette));
const help = later(() => import('../../ui-kit/key-help.tsx').then((parts) => parts.KeyHelp));

/** Before anybody presses their keys; no first view needs them. */
export function fetchDeskKeys(): void {
  for (const { load } of [palette, help]) load();
}

/** The palette and the list of keys, with what opens them; `more` are the groups of the surface, its deeds first. */
export function DeskKeys({
  more = [],
  going = [],
  query,
  onQuery,
  scope,
}: {
  more?: readonly PaletteGroup[];
  /** Where `g` and a letter lead. */
  going?: KeyGroup['deeds'];
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
  const keys = useKeyGroups();
  useKeys({ palette: () => setOpen('palette'), help: () => setOpen('help') });
  return (
    <>
      <RailFind keys={useKeysOf('palette')} onPress={() => setOpen('palette')}>
        {say('findOrDo')}
      </RailFind>
      {open === 'palette' && (
        <palette.Part isOpen onClose={close} groups={[...groups, places]} query={query} onQuery={onQuery} scope={about} />
      )}
      {open === 'help' && (
        <help.Part isOpen onClose={close} groups={groupsWith(keys, say('keysGo'), going)} switchLabel={say('keysSwitch')}>
          <Link to="/me/keys">{say('keysChange')}</Link>
        </help.Part>
      )}
    </>
  );
}

const groupsWith = (groups: KeyGroup[], label: string, deeds: KeyGroup['deeds']): KeyGroup[] =>
  deeds.length === 0 ? groups : [...groups, { label, deeds }];

function usePlaces(): PaletteGroup {
  const say = useShellWords();
  const router = useRouter();
  const { can } = useSession();
  const places = [
    { id: 'portal', label: say('portal'), icon: 'home', to: '/', isOpen: true },
    { id: 'desk', label: say('desk'), icon: 'inbox', to: '/desk', isOpen: can.desk },
    { id: 'admin', label: say('admin'), icon: 'settings', to: '/admin', isOpen: can.admin || can.privacy || can.account },
  ] as const;
  const items = places
    .filter(({ isOpen }) => isOpen)
    .map(({ id, label, icon, to }) => ({ id, label, icon, onDo: () => router.history.push(to) }));
  return { id: 'places', label: say('places'), items };
}
