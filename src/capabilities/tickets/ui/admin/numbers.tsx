import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { NumberingReply, numberingContract } from '../../contract-work.ts';
import { formatNumber } from '../../shared/numbers.ts';
import styles from './machines.module.css';
import { useTicketAdminWords } from './words.ts';

const numbering = client<typeof numberingContract>('numbering');
const numberingQuery = (id: string) => queryOptions({ queryKey: ['numbering', id], queryFn: () => numbering.get({ id }) });
type Numbering = NumberingReply['items'][number];

/** What the numbers of each type look like. */
export function Numbers({ workspaceId }: { workspaceId: string }) {
  const say = useTicketAdminWords();
  return (
    <PagePart title={say('numbers')} help={say('numbersHelp')}>
      <Loaded asking={useQuery(numberingQuery(workspaceId))} rows={3}>
        {({ items }) =>
          items.map((item) => <Look key={`${item.type} ${item.prefix} ${item.digits}`} workspaceId={workspaceId} item={item} />)
        }
      </Loaded>
    </PagePart>
  );
}

const isPrefix = (text: string): boolean => /^[A-Z]{2,6}$/.test(text);

function Look({ workspaceId: id, item }: { workspaceId: string; item: Numbering }) {
  const say = useTicketAdminWords();
  const { type, prefix, usual } = item;
  const [text, setText] = useState(prefix ?? usual);
  const [digits, setDigits] = useState(item.digits);
  const keep = useKeeping(id, { type, prefix: text === usual ? null : text, digits });
  const isChanged = text !== (prefix ?? usual) || digits !== item.digits;
  const problem = fieldProblems(keep.error)['/prefix'];
  const write = (typed: string) => {
    // What was said of the prefix before is not said of this one.
    keep.reset();
    setText(typed.trim().toUpperCase());
  };
  return (
    <fieldset className={styles['values']}>
      <legend>{say(`type_${type}` as const)}</legend>
      <div className={styles['number']}>
        <TextField
          label={say('prefix')}
          value={text}
          onChange={write}
          error={problem ?? (isPrefix(text) ? undefined : say('prefixWrong'))}
        />
        <NumberField
          label={say('digits')}
          minValue={1}
          maxValue={10}
          value={digits}
          onChange={(typed) => setDigits(typed || item.digits)}
        />
        {isChanged && (
          <Button look="primary" busy={keep.isPending} isDisabled={!isPrefix(text)} onPress={() => keep.mutate()}>
            {say('keepNumbers')}
          </Button>
        )}
      </div>
      <Like example={formatNumber({ prefix: text, padding: digits }, 1)} earlier={item.earlier} />
      {keep.error !== null && problem === undefined && <ErrorState look="inline" error={keep.error} />}
    </fieldset>
  );
}

function useKeeping(id: string, wanted: Pick<Numbering, 'type' | 'prefix' | 'digits'>) {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => numbering.put({ id, ...wanted }),
    onSuccess: (saved) => {
      queries.setQueryData(numberingQuery(id).queryKey, saved);
      toast(say('saved'));
    },
  });
}

function Like({ example, earlier }: { example: string; earlier: readonly string[] }) {
  const say = useTicketAdminWords();
  const { list } = useFormats();
  return (
    <p className={styles['legend']}>
      {say('numberLike', { example })} {earlier.length > 0 && say('earlierPrefixes', { prefixes: list(earlier) })}
    </p>
  );
}
