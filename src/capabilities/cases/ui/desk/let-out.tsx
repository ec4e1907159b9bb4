import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { caseQuery, usePatchCase } from '../data.ts';
import { cases } from '../reach.ts';
import type { Way } from '../way-words.ts';
import { useCaseWords } from '../words.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface LetOutProps {
  reference: string;
  way: Way;
  /** The person, or the group by which they are in. */
  name: string;
  onClose: () => void;
}

/** Takes back what let somebody in, with the reason; it ends at once. */
export function LetOutDialog({ reference, way, name, onClose }: LetOutProps) {
  const say = useCaseWords();
  const queries = useQueryClient();
  const patch = usePatchCase(reference);
  const { person: me } = useSession();
  const letOut = useMutation({
    mutationFn: (reason: string) => cases.letOut({ reference, id: way.grant, reason }),
    onSuccess: (audience) => {
      patch(({ assignee }) => ({ audience, assignee: audience.people.some(({ person }) => person.id === assignee?.id) ? assignee : null }));
      onClose();
      toast(say('tookBack', { who: name, count: audience.count }));
      // Whoever lets themselves out sees nothing of it from now on.
      if (!audience.people.some(({ person }) => person.id === me.id)) queries.removeQueries({ queryKey: caseQuery(reference).queryKey });
    },
    onError: (error) => {
      if (problemOf(error).status === 404) void queries.invalidateQueries({ queryKey: caseQuery(reference).queryKey });
    },
  });
  return (
    <ReasonDialog
      title={say('takeBackFrom', { who: name })}
      help={say(way.group === null ? 'takeBackHelp' : 'takeBackGroupHelp')}
      deed={say('takeBack')}
      isBusy={letOut.isPending}
      error={letOut.error}
      onGiven={(reason) => letOut.mutate(reason)}
      onClose={onClose}
    />
  );
}
