import type { KeyGroup } from '../../ui-kit/key-help.tsx';
import { useShellWords } from './words.ts';

/** All deeds that have a key, in the order in which people learn them. */
export function useKeyGroups(): KeyGroup[] {
  const say = useShellWords();
  return [
    {
      label: say('keysOnDesk'),
      deeds: [
        { deed: 'help', label: say('keyHelpOpen') },
        { deed: 'palette', label: say('keyPalette') },
        { deed: 'search', label: say('keySearch') },
        { deed: 'create', label: say('keyCreate') },
        { deed: 'go', label: say('keyGo') },
        { deed: 'back', label: say('keyBack') },
      ],
    },
    {
      label: say('keysInList'),
      deeds: [
        { deed: 'next', label: say('keyNext') },
        { deed: 'previous', label: say('keyPrevious') },
        { deed: 'open', label: say('keyOpen') },
        { deed: 'openBeside', label: say('keyOpenBeside') },
        { deed: 'select', label: say('keySelect') },
        { deed: 'showNew', label: say('keyShowNew') },
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
