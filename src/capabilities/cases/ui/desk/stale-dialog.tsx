import { useQueryClient } from '@tanstack/react-query';
import { problemValues } from '../../../../kernel/web/problem.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Differences } from '../../../../ui-kit/differences.tsx';
import { useKitWords } from '../../../../ui-kit/words.ts';
import type { CaseReply } from '../../contract.ts';
import { caseQuery } from '../data.ts';
import { levelOf, useSaid } from '../said.ts';
import { useCaseWords } from '../words.ts';

/** A change of a case: what is sent for the version that was seen, and what is said when it is done. */
export interface Wanted {
  send: (ifMatch: number) => Promise<CaseReply>;
  /** The version that was seen when the change was begun, where it takes a while: what others change meanwhile is not overwritten unseen. */
  seen?: number | undefined;
  said?: string | undefined;
  onDone?: (() => void) | undefined;
}

export interface Stale {
  error: unknown;
  wanted: Wanted;
}

interface StaleProps {
  reference: string;
  stale: Stale;
  isBusy: boolean;
  onInsist: (version: number) => void;
  onClose: () => void;
}

const fields = ['title', 'priority', 'dueAt', 'assignee', 'state'] as const;
type Field = (typeof fields)[number];

/** Somebody was faster: both values, and whose shall stay. */
export function StaleDialog({ reference, stale, isBusy, onInsist, onClose }: StaleProps) {
  const say = useCaseWords();
  const queries = useQueryClient();
  const words = useValueWords(reference);
  const { current, yours } = problemValues(stale.error);
  const rows = fields
    .filter((field) => field in yours)
    .map((field) => ({ id: field, name: say(field), theirs: words(field, current[field]), yours: words(field, yours[field]) }));
  const theirs = () => {
    onClose();
    void queries.invalidateQueries({ queryKey: caseQuery(reference).queryKey });
  };
  const foot = (
    <>
      <Button onPress={theirs}>{say('keepTheirs')}</Button>
      <Button look="primary" busy={isBusy} onPress={() => onInsist(Number(current['version']))}>
        {say('useMine')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={theirs} title={say('staleTitle')} foot={foot}>
      <p>{say('staleWhat', { reference })}</p>
      <Differences theirs={say('theirs')} yours={say('yours')} rows={rows} />
    </Dialog>
  );
}

/** A value as people read it: names of people and states come from the case that is open. */
function useValueWords(reference: string): (field: Field, value: unknown) => string {
  const say = useCaseWords();
  const kit = useKitWords();
  const said = useSaid();
  const { dateTime } = useFormats();
  const known = useQueryClient().getQueryData(caseQuery(reference).queryKey);
  const people = known?.audience.people ?? [];
  const states = known === undefined ? [] : [known.state, ...known.moves];
  const words: Readonly<Record<Field, (value: string) => string>> = {
    title: (value) => value,
    priority: (value) => kit(`p${levelOf(Number(value))}`),
    dueAt: (value) => dateTime(value),
    assignee: (value) => people.find(({ person }) => person.id === value)?.person.name ?? say('somebodyElse'),
    state: (value) => {
      const state = states.find(({ key }) => key === value);
      return state === undefined ? value : said(state.name);
    },
  };
  return (field, value) => {
    if (value === null || value === undefined) return say(field === 'assignee' ? 'nobody' : 'noDue');
    return words[field](String(value));
  };
}
