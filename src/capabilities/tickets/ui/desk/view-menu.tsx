import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu, type MenuEntry } from '../../../../ui-kit/menu.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useKeeping } from './cache.ts';
import { usualColumns } from './columns.tsx';
import { views, viewsQuery } from './data.ts';
import { SaveView } from './save-view.tsx';
import type { View } from './use-view.ts';
import { useDeskWords } from './words.ts';

/** Saves what one looks at as a view, and takes a saved view away again. */
export function ViewMenu({ queueKey, view }: { queueKey: string; view: View }) {
  const say = useDeskWords();
  const [isSaving, setSaving] = useState(false);
  const remove = useRemoval(queueKey);
  const entries: MenuEntry[] = [
    { id: 'save', label: say('saveView'), icon: 'filter', onDo: () => setSaving(true) },
    ...(remove === null ? [] : [{ id: 'remove', label: say('removeView'), icon: 'trash' as const, isDanger: true, onDo: remove }]),
  ];
  return (
    <>
      <Menu
        label={say('viewMenu')}
        trigger={<IconButton icon="more" label={say('viewMenu')} />}
        groups={[
          { id: 'view', entries },
          { id: 'export', entries: useExports(view) },
        ]}
      />
      {isSaving && <SaveView queueKey={queueKey} view={view} onClose={() => setSaving(false)} />}
    </>
  );
}

/** All that the view holds, with the columns it shows, as far as the reader may see it. */
function useExports({ query, search }: View): MenuEntry[] {
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
  ];
}

/** Only of a saved view, and only by who may. */
function useRemoval(id: string): (() => void) | null {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { queries, lists } = useKeeping();
  const { data } = useQuery(viewsQuery);
  const saved = data?.items.find((one) => one.id === id);
  if (saved?.can.edit !== true) return null;
  const remove = async () => {
    await views.remove({ id });
    toast(say('viewRemoved', { name: saved.name }));
    await navigate({ to: '/desk' });
    await Promise.all([queries.invalidateQueries({ queryKey: ['views'] }), lists()]);
  };
  return () => void remove().catch((error: unknown) => toast(problemOf(error).detail ?? String(error)));
}
