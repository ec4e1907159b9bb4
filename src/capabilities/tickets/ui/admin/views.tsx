import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { viewsContract } from '../../contract-views.ts';
import type { ViewReply } from '../../shared/views.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { useScopeWords } from './scope-fields.tsx';
import { EditView, NewView } from './view-form.tsx';
import { useTicketAdminWords } from './words.ts';

const views = client<typeof viewsContract>('views');
const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: () => views.list() });

/** The saved lists that agents share. */
export function Views() {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  const asking = useQuery(viewsQuery);
  const [open, setOpen] = useState<ViewReply | 'new' | null>(null);
  const [leaving, setLeaving] = useState<ViewReply | null>(null);
  const refresh = () => void Promise.all(['views', 'queues'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const done = () => {
    setOpen(null);
    refresh();
  };
  const add = (
    <Button icon="plus" look="primary" onPress={() => setOpen('new')}>
      {say('newView')}
    </Button>
  );
  return (
    <Page title={say('views')} end={add}>
      <p>{say('viewsHelp')}</p>
      <Loaded asking={asking}>{({ items }) => <List items={items} onOpen={setOpen} onRemove={setLeaving} />}</Loaded>
      {open !== null && (
        <Dialog
          isOpen
          isFirm
          size="wide"
          onClose={() => setOpen(null)}
          title={open === 'new' ? say('newView') : say('edit', { name: open.name })}
        >
          {open === 'new' ? <NewView onDone={done} /> : <EditView view={open} onDone={done} />}
        </Dialog>
      )}
      {leaving !== null && (
        <RemoveDialog
          name={leaving.name}
          remove={() => views.remove({ id: leaving.id })}
          onDone={refresh}
          onClose={() => setLeaving(null)}
        />
      )}
    </Page>
  );
}

interface ListProps {
  items: readonly ViewReply[];
  onOpen: (view: ViewReply) => void;
  onRemove: (view: ViewReply) => void;
}

function List({ items, onOpen, onRemove }: ListProps) {
  const say = useTicketAdminWords();
  const scopeWords = useScopeWords();
  if (items.length === 0) return <EmptyState icon="list">{say('noViews')}</EmptyState>;
  return (
    <RowList label={say('views')}>
      {items.map((view) => (
        <Row
          key={view.id}
          line={scopeWords(view)}
          end={
            view.can.edit && (
              <>
                <IconButton icon="edit" label={say('edit', { name: view.name })} onPress={() => onOpen(view)} />
                <IconButton icon="trash" label={say('remove', { name: view.name })} onPress={() => onRemove(view)} />
              </>
            )
          }
        >
          {view.name}
        </Row>
      ))}
    </RowList>
  );
}
