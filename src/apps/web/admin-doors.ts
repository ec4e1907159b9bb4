import type { Door, Doors } from '../../capabilities/directory/ui/admin/doors.ts';
import { useSession } from '../../kernel/web/session.tsx';
import { useShellWords } from './words.ts';

/** What a door is called, in the words of the shell. */
type Word =
  | 'plan'
  | 'policy'
  | 'privacyOverview'
  | 'proofs'
  | 'inventory'
  | 'record'
  | 'controls'
  | 'dataReviews'
  | 'privacyRequests'
  | 'rights'
  | 'usage'
  | 'imports'
  | 'news'
  | 'knowledge'
  | 'calendars'
  | 'changesDoor'
  | 'standIns'
  | 'undelivered'
  | 'audit'
  | 'views'
  | 'canned'
  | 'macros'
  | 'causes'
  | 'statusPage'
  | 'confidential'
  | 'tokens';

/** What those who work at a desk arrange for each other. */
const atDesk = [
  ['views', 'list'],
  ['canned', 'speech'],
  ['macros', 'template'],
] as const;

/** What who runs the organisation looks after. */
const byTenant = [
  ['imports', 'upload', 'imports'],
  ['news', 'bell', 'news'],
  ['stand-ins', 'hand', 'standIns'],
  ['status-page', 'flame', 'statusPage'],
] as const;

/** What departments are arranged by. */
const atWork = [
  ['knowledge', 'book', 'knowledge'],
  ['calendars', 'calendar', 'calendars'],
  ['changes', 'change', 'changesDoor'],
  ['confidential', 'lock', 'confidential'],
  ['undelivered', 'mail', 'undelivered'],
  ['audit', 'book', 'audit'],
] as const;

/** The doors of the administration beside the directory's own, for its rail and its first page: only those the reader may open. */
export function useAdminDoors(): Doors[] {
  const say = useShellWords();
  const { can } = useSession();
  const door = (to: string, icon: Door['icon'], word: Word): Door => ({
    to: `/admin/${to}`,
    icon,
    name: say(word),
    line: say(`${word}Line`),
  });
  const groups = [
    { label: say('subscription'), doors: can.account ? [door('plan', 'receipt', 'plan')] : [] },
    {
      label: say('privacy'),
      doors: [
        ...(can.privacy
          ? [
              door('privacy', 'health', 'privacyOverview'),
              door('policy', 'shield', 'policy'),
              door('proofs', 'stamp', 'proofs'),
              door('inventory', 'columns', 'inventory'),
              door('record', 'book', 'record'),
              door('controls', 'lock', 'controls'),
              door('data-reviews', 'people', 'dataReviews'),
              door('privacy-requests', 'clock', 'privacyRequests'),
              door('rights', 'calendar', 'rights'),
            ]
          : []),
        ...(can.tenant || can.privacy ? [door('usage', 'eye', 'usage')] : []),
      ],
    },
    {
      label: say('operation'),
      doors: [
        ...(can.tenant ? byTenant.map(([to, icon, word]) => door(to, icon, word)) : []),
        ...(can.admin ? atWork.map(([to, icon, word]) => door(to, icon, word)) : []),
      ],
    },
    {
      label: say('deskAndApi'),
      doors: [
        ...(can.desk || can.tenant ? atDesk.map(([to, icon]) => door(to, icon, to)) : []),
        ...(can.tenant ? [door('causes', 'problem', 'causes')] : []),
        door('tokens', 'key', 'tokens'),
      ],
    },
  ];
  return groups.filter(({ doors }) => doors.length > 0);
}
