import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { viewsContract } from '../../contract-views.ts';
import { SharedThings } from './shared-things.tsx';
import { EditView, NewView } from './view-form.tsx';
import { useTicketAdminWords } from './words.ts';

const views = client<typeof viewsContract>('views');
const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: () => views.list() });

/** The saved lists that agents share. */
export function Views() {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  return (
    <SharedThings
      title={say('views')}
      help={say('viewsHelp')}
      none={say('noViews')}
      fresh={say('newView')}
      icon="list"
      asking={useQuery(viewsQuery)}
      remove={({ id }) => views.remove({ id })}
      onChanged={() => void Promise.all(['views', 'queues'].map((key) => queries.invalidateQueries({ queryKey: [key] })))}
      form={(view, onDone) => (view === null ? <NewView onDone={onDone} /> : <EditView view={view} onDone={onDone} />)}
    />
  );
}
