import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ViewReply } from '../../shared/views.ts';
import { useKeeping } from './cache.ts';
import { views } from './data.ts';
import styles from './desk.module.css';
import { tell } from './use-bulk.ts';
import { useDeskWords } from './words.ts';

/** Asks first: a shared view is missed by others. */
export function ViewRemoval({ view: { id, name, scope }, onClose }: { view: ViewReply; onClose: () => void }) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { queries, lists } = useKeeping();
  const remove = async () => {
    await views.remove({ id });
    onClose();
    toast(say('viewRemoved', { name }));
    await navigate({ to: '/desk' });
    await Promise.all([queries.invalidateQueries({ queryKey: ['views'] }), lists()]);
  };
  const foot = (
    <Button look="danger" onPress={() => void remove().catch(tell)}>
      {say('removeView')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('removeAsk', { name })} foot={foot}>
      <p className={styles['hint']}>{say(scope === 'own' ? 'removeOwn' : 'removeShared')}</p>
    </Dialog>
  );
}
