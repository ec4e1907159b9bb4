import { useState } from 'react';
import { keepFile } from '../../../../kernel/web/keep-file.ts';
import { later } from '../../../../kernel/web/later.tsx';
import { useStored } from '../../../../kernel/web/storage.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import type { MenuEntry, MenuGroup } from '../../../../ui-kit/menu-types.ts';
import { usualColumns } from '../../shared/view-lists.ts';
import type { ViewReply } from '../../shared/views.ts';
import { useSavedViews, type View } from './use-view.ts';
import { useDeskWords } from './words.ts';

interface ViewMenuProps {
  queueKey: string;
  view: View;
  /** Where ticking needs a mode: beside the ticket, for fingers. */
  onTick?: (() => void) | undefined;
}

const { Part: ViewDialog } = later(() => import('./view-dialog.tsx').then((parts) => parts.ViewDialog));
const { Part: PrintList } = later(() => import('./print-list.tsx').then((parts) => parts.PrintList));
const { Part: ViewRemoval } = later(() => import('./view-removal.tsx').then((parts) => parts.ViewRemoval));

type Asking = 'save' | 'edit' | 'remove' | 'print' | null;

/** Saves what one looks at as a view; changes, gives away and removes a saved one; takes it along as a file or on paper. */
export function ViewMenu({ queueKey, view, onTick }: ViewMenuProps) {
  const say = useDeskWords();
  const [asking, ask] = useState<Asking>(null);
  const { data } = useSavedViews(queueKey);
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
          ...useHeights(view),
          { id: 'export', entries: [...tick, ...useExports(view, () => ask('print'))] },
        ]}
      />
      {(asking === 'save' || asking === 'edit') && (
        <ViewDialog queueKey={queueKey} view={view} saved={saved} isEdit={asking === 'edit'} onClose={close} />
      )}
      {asking === 'print' && <PrintList queueKey={queueKey} view={view} onDone={close} />}
      {asking === 'remove' && saved !== undefined && <ViewRemoval view={saved} onClose={close} />}
    </>
  );
}

/** Only a table has rows of one height. */
function useHeights({ search }: View): MenuGroup[] {
  const say = useDeskWords();
  const [height = 'compact', choose] = useStored('rowHeight');
  if (search.as !== 'table') return [];
  const entries = [
    { id: 'compact', label: say('rowsCompact') },
    { id: 'comfortable', label: say('rowsComfortable') },
  ];
  return [{ id: 'rows', entries, chosen: [height], onChoose: (id) => choose(id === 'comfortable' ? id : undefined) }];
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
    keepFile(`/api/v1/tickets/export.${format}?${asked}`);
  };
  return [
    { id: 'csv', label: say('exportCsv'), icon: 'download', onDo: take('csv') },
    { id: 'xlsx', label: say('exportXlsx'), icon: 'download', onDo: take('xlsx') },
    { id: 'print', label: say('printList'), icon: 'file', onDo: print },
  ];
}
