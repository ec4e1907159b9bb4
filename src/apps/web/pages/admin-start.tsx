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
  const tokens: Door = { to: '/admin/tokens', icon: 'key', name: say('tokens'), line: say('tokensLine') };
  return <Start own={can.desk ? [...desk, tokens] : [tokens]} />;
}
