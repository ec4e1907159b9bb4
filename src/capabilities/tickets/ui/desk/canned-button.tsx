import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { cannedContract } from '../../contract-views.ts';
import { useDeskWords } from './words.ts';

const canned = client<typeof cannedContract>('canned');
const cannedQuery = queryOptions({ queryKey: ['canned'], queryFn: () => canned.list(), staleTime: 60_000 });

/** Answers that are kept; inserted with the ticket's values in their places. */
export function CannedButton({ number, onInsert }: { number: string; onInsert: (html: string) => void }) {
  const say = useDeskWords();
  const { data } = useQuery(cannedQuery);
  const insert = async (id: string) => {
    const { html, missing } = await canned.render({ id, ticket: number });
    onInsert(html);
    if (missing.length > 0) toast(say('placeholdersMissing', { names: missing.join(', ') }));
  };
  const tell = (error: unknown) => toast(problemOf(error).detail ?? String(error));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Menu
      label={say('canned')}
      placement="top start"
      trigger={<IconButton icon="template" label={say('canned')} />}
      groups={[
        {
          id: 'canned',
          entries: data.items.map(({ id, name }) => ({ id, label: name, onDo: () => void insert(id).catch(tell) })),
        },
      ]}
    />
  );
}
