import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ViewReply } from '../../shared/views.ts';
import { useKeeping } from './cache.ts';
import { views } from './data.ts';
import styles from './desk.module.css';
import type { View } from './use-view.ts';
import { ViewFields } from './view-fields.tsx';
import { type GivenView, givenFrom, isGiven, viewOf } from './view-given.ts';
import { useDeskWords } from './words.ts';

interface ViewDialogProps {
  queueKey: string;
  view: View;
  /** The saved view that is looked at. */
  saved: ViewReply | undefined;
  /** Changes the saved view; left out, a new one is made of what one looks at. */
  isEdit?: boolean | undefined;
  onClose: () => void;
}

/** What one looks at becomes a view with a name, or the saved view becomes what one looks at. */
export function ViewDialog({ queueKey, view, saved, isEdit = false, onClose }: ViewDialogProps) {
  const say = useDeskWords();
  const [given, setGiven] = useState<GivenView>(() => begun(givenFrom(queueKey, view, saved), isEdit));
  const { mutate, isPending, error } = useSaving(isEdit ? saved : undefined, onClose);
  const foot = (
    <Button look="primary" busy={isPending} isDisabled={!isGiven(given)} onPress={() => mutate(given)}>
      {say('save')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={isEdit ? say('editView') : say('saveView')} foot={foot}>
      <div className={styles['asked']}>
        <ViewFields given={given} onChange={(change) => setGiven({ ...given, ...change })} />
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </Dialog>
  );
}

/** A copy is one's own until one says otherwise. */
const begun = (given: GivenView, isEdit: boolean): GivenView => (isEdit ? given : { ...given, name: '', scope: 'own', place: null });

/** What somebody else changed in the meantime is refused, and said. */
function useSaving(saved: ViewReply | undefined, onClose: () => void) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { queries, lists } = useKeeping();
  const [idempotencyKey] = useState(actKey);
  return useMutation({
    mutationFn: (given: GivenView) =>
      saved === undefined
        ? views.create(viewOf(given), { idempotencyKey })
        : views.change({ id: saved.id, ...withoutSame(viewOf(given), saved) }, { ifMatch: saved.version }),
    onSuccess: async ({ id, name }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['views'] }),
        lists(),
        queries.invalidateQueries({ queryKey: ['deskRows'] }),
      ]);
      onClose();
      toast(say('viewSaved', { name }));
      await navigate({ to: '/desk/$queue', params: { queue: id }, search: {} });
    },
  });
}

/** Whose it is, is said only where that changes: to share is another right than to edit. */
function withoutSame({ scope, teamId, workspaceId, ...looks }: ReturnType<typeof viewOf>, saved: ViewReply) {
  const isSame = scope === saved.scope && (teamId ?? null) === saved.teamId && (workspaceId ?? null) === saved.workspaceId;
  return isSame ? looks : { ...looks, scope, ...(teamId ? { teamId } : {}), ...(workspaceId ? { workspaceId } : {}) };
}
