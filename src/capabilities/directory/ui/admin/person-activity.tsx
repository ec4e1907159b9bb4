import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { PersonReply } from '../../shared/person.ts';
import { people, useDeed } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

/** Shuts a person out after a question, or lets them in again at once. */
export function PersonActivity({ person }: { person: PersonReply }) {
  const say = useDirectoryAdminWords();
  const { id, name, active } = person;
  const [isAsking, setAsking] = useState(false);
  const reactivate = useDeed(
    () => people.reactivate({ id }),
    ['people'],
    () => toast(say('reactivated', { name })),
  );
  const deactivate = useDeed(
    () => people.deactivate({ id }),
    ['people'],
    () => {
      setAsking(false);
      toast(say('deactivated', { name }), { onUndo: () => reactivate.mutate(undefined) });
    },
  );
  if (!active)
    return (
      <Button busy={reactivate.isPending} onPress={() => reactivate.mutate(undefined)}>
        {say('reactivate')}
      </Button>
    );
  return (
    <>
      <Button onPress={() => setAsking(true)}>{say('deactivate')}</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('deactivateTitle', { name })}
        foot={
          <>
            <Button onPress={() => setAsking(false)}>{say('cancel')}</Button>
            <Button look="danger" busy={deactivate.isPending} onPress={() => deactivate.mutate(undefined)}>
              {say('deactivate')}
            </Button>
          </>
        }
      >
        <p>{say('deactivateHelp', { name })}</p>
        {deactivate.error !== null && <ErrorState look="inline" error={deactivate.error} />}
      </Dialog>
    </>
  );
}
