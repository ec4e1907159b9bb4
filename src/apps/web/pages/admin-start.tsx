import { type Door, Start } from '../../../capabilities/directory/ui/admin/start.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import { useShellWords } from '../words.ts';

export function AdminStart() {
  const say = useShellWords();
  const { can } = useSession();
  const desk: Door[] = [
    { to: '/admin/views', icon: 'list', name: say('views'), line: say('viewsLine') },
    { to: '/admin/canned', icon: 'speech', name: say('canned'), line: say('cannedLine') },
  ];
  const operation: Door[] = [
    { to: '/admin/undelivered', icon: 'mail', name: say('undelivered'), line: say('undeliveredLine') },
    { to: '/admin/audit', icon: 'book', name: say('audit'), line: say('auditLine') },
  ];
  const policy: Door = { to: '/admin/policy', icon: 'shield', name: say('policy'), line: say('policyLine') };
  const imports: Door = { to: '/admin/imports', icon: 'upload', name: say('imports'), line: say('importsLine') };
  const tokens: Door = { to: '/admin/tokens', icon: 'key', name: say('tokens'), line: say('tokensLine') };
  const own = can.desk || can.tenant ? [...desk, tokens] : [tokens];
  return (
    <Start
      more={[
        ...(can.privacy ? [{ label: say('privacy'), doors: [policy] }] : []),
        ...(can.admin ? [{ label: say('operation'), doors: can.tenant ? [imports, ...operation] : operation }] : []),
        { label: say('deskAndApi'), doors: own },
      ]}
    />
  );
}
