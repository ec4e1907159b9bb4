import { useMutation } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { passwordContract } from '../../contract.ts';
import { useSignInAdminWords } from './words.ts';

const passwords = client<typeof passwordContract>('password');

/** Sends somebody a link to set a password. */
export function InviteButton({ person: { id, name } }: { person: { id: string; name: string } }) {
  const say = useSignInAdminWords();
  const { dateTime } = useFormats();
  const invite = useMutation({
    mutationFn: () => passwords.invite({ id }),
    onSuccess: ({ endsAt }) => toast(say('invited', { name, until: dateTime(endsAt) })),
    onError: (error) => toast(problemOf(error).detail ?? problemOf(error).title ?? error.message),
  });
  return (
    <Button icon="mail" busy={invite.isPending} onPress={() => invite.mutate()}>
      {say('invite')}
    </Button>
  );
}
