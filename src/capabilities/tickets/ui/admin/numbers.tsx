import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { NumberingReply, numberingContract } from '../../contract-work.ts';
import styles from './machines.module.css';
import { useTicketAdminWords } from './words.ts';

const numbering = client<typeof numberingContract>('numbering');
const numberingQuery = (id: string) => queryOptions({ queryKey: ['numbering', id], queryFn: () => numbering.get({ id }) });
type Numbering = NumberingReply['items'][number];

/** What stands before the numbers of each type. */
export function Numbers({ workspaceId }: { workspaceId: string }) {
  const say = useTicketAdminWords();
  return (
    <PagePart title={say('numbers')} help={say('numbersHelp')}>
      <Loaded asking={useQuery(numberingQuery(workspaceId))} rows={3}>
        {({ items }) => items.map((item) => <Prefix key={`${item.type} ${item.prefix}`} workspaceId={workspaceId} item={item} />)}
      </Loaded>
    </PagePart>
  );
}

const isPrefix = (text: string): boolean => /^[A-Z]{2,6}$/.test(text);

function Prefix({ workspaceId: id, item: { type, prefix, usual, example, earlier } }: { workspaceId: string; item: Numbering }) {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  const { list } = useFormats();
  const [text, setText] = useState(prefix ?? usual);
  const keep = useMutation({
    mutationFn: () => numbering.put({ id, type, prefix: text === usual ? null : text }),
    onSuccess: (saved) => {
      queries.setQueryData(numberingQuery(id).queryKey, saved);
      toast(say('saved'));
    },
  });
  const isChanged = text !== (prefix ?? usual);
  const problem = fieldProblems(keep.error)['/prefix'];
  const before = earlier.length === 0 ? '' : say('earlierPrefixes', { prefixes: list(earlier) });
  return (
    <div className={styles['add']}>
      <TextField
        label={say(`type_${type}` as const)}
        help={`${say('numberLike', { example })} ${before}`}
        width="short"
        value={text}
        onChange={(typed) => setText(typed.trim().toUpperCase())}
        error={problem ?? (isPrefix(text) ? undefined : say('prefixWrong'))}
      />
      {isChanged && (
        <Button look="primary" busy={keep.isPending} isDisabled={!isPrefix(text)} onPress={() => keep.mutate()}>
          {say('keepPrefix')}
        </Button>
      )}
      {keep.error !== null && problem === undefined && <ErrorState look="inline" error={keep.error} />}
    </div>
  );
}
