import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu, type MenuEntry } from '../../../../ui-kit/menu.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ViewReply } from '../../shared/views.ts';
import { useKeeping } from './cache.ts';
import { usualColumns } from './columns.tsx';
import { views, viewsQuery } from './data.ts';
import styles from './desk.module.css';
import { PrintList } from './print-list.tsx';
import { tell } from './use-bulk.ts';
import type { View } from './use-view.ts';
import { ViewDialog } from './view-dialog.tsx';
import { useDeskWords } from './words.ts';

interface ViewMenuProps {
  queueKey: string;
  view: View;
  /** Where ticking needs a mode: beside the ticket, for fingers. */
  onTick?: (() => void) | undefined;
}

type Asking = 'save' | 'edit' | 'remove' | 'print' | null;

/** Saves what one looks at as a view; changes, gives away and removes a saved one; takes it along as a file or on paper. */
export function ViewMenu({ queueKey, view, onTick }: ViewMenuProps) {
  const say = useDeskWords();
  const [asking, ask] = useState<Asking>(null);
  const { data } = useQuery(viewsQuery);
  const saved = data?.items.find(({ id }) => id === queueKey);
  const close = () => ask(null);
  const tick: MenuEntry[] = onTick === undefined ? [] : [{ id: 'tick', label: say('showBoxes'), icon: 'check', onDo: onTick }];
  return (
    <>
      <Menu
        label={say('viewMenu')}
        trigger={<IconButton icon="more" label={say('viewMenu')} />}
        groups={[
          { id: 'view', entries: useDeeds(saved, ask) },
          { id: 'export', entries: [...tick, ...useExports(view, () => ask('print'))] },
        ]}
      />
      {(asking === 'save' || asking === 'edit') && (
        <ViewDialog queueKey={queueKey} view={view} saved={saved} isEdit={asking === 'edit'} onClose={close} />
      )}
      {asking === 'print' && <PrintList queueKey={queueKey} view={view} onDone={close} />}
      {asking === 'remove' && saved !== undefined && <Removal view={saved} onClose={close} />}
    </>
  );
}

const owners = { own: 'lockedOwn', team: 'lockedTeam', workspace: 'lockedWorkspace', tenant: 'lockedTenant' } as const;

/** Who may not change a view is told who may, and can keep a copy. */
function useDeeds(saved: ViewReply | undefined, ask: (asking: Asking) => void): MenuEntry[] {
  const say = useDeskWords();
  const save: MenuEntry = { id: 'save', label: saved ? say('copyView') : say('saveView'), icon: 'filter', onDo: () => ask('save') };
  if (saved === undefined) return [save];
  if (!saved.can.edit)
    return [{ id: 'edit', label: say('editView'), icon: 'lock', line: say(owners[saved.scope]), isDisabled: true }, save];
  return [
    { id: 'edit', label: say('editView'), icon: 'edit', onDo: () => ask('edit') },
    save,
    { id: 'remove', label: say('removeView'), icon: 'trash', isDanger: true, onDo: () => ask('remove') },
  ];
}

/** All that the view holds, with the columns it shows, as far as the reader may see it. */
function useExports({ query, search }: View, print: () => void): MenuEntry[] {
  const say = useDeskWords();
  const take = (format: 'csv' | 'xlsx') => () => {
    const pairs = Object.entries({ ...query, columns: (search.columns ?? usualColumns).join(',') });
    const asked = new URLSearchParams(pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
    const link = Object.assign(document.createElement('a'), { href: `/api/v1/tickets/export.${format}?${asked}`, download: '' });
    link.click();
  };
  return [
    { id: 'csv', label: say('exportCsv'), icon: 'download', onDo: take('csv') },
    { id: 'xlsx', label: say('exportXlsx'), icon: 'download', onDo: take('xlsx') },
    { id: 'print', label: say('printList'), icon: 'file', onDo: print },
  ];
}

/** Asks first: a shared view is missed by others. */
function Removal({ view: { id, name, scope }, onClose }: { view: ViewReply; onClose: () => void }) {
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
