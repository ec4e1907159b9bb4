import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Loaded, PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { useCalendarOptions } from '../../../sla/ui/public.tsx';
import type { BookReply } from '../../contract.ts';
import type { AssignmentRules, Rule } from '../../shared/definition.ts';
import { bookQuery, ruleCalls, useAssignmentDeed, writtenIn } from './data.ts';
import { DraftStrip } from './draft-strip.tsx';
import { Editions } from './editions.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import { Simulation } from './simulation.tsx';
import { useRuleWords } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

/** By which rules tickets of a workspace find team and person: written, tried out, published. */
export const Rules = ({ workspace }: { workspace: string }) => (
  <Loaded asking={useQuery(bookQuery(workspace))}>{(book) => <Book key={book.workspace} book={book} />}</Loaded>
);

const fresh = (): Rule => ({
  id: crypto.randomUUID(),
  name: { en: '', de: '' },
  when: null,
  team: null,
  method: 'none',
  sticky: false,
  skills: [],
  otherwise: 'queue',
  active: true,
});

function Book({ book }: { book: BookReply }) {
  const say = useAssignmentWords();
  const { workspace } = book;
  const refresh = useAssignmentDeed(async () => undefined);
  const words = useRuleWords(workspace);
  const [open, setOpen] = useState<Rule | null>(null);
  const edit = useEdit<BookReply, AssignmentRules>({
    record: book,
    fieldsOf: writtenIn,
    save: (change, ifMatch, base) => ruleCalls.saveDraft({ workspace, ...writtenIn(base), ...change }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const { values, set } = edit;
  const keep = (rule: Rule) => {
    const isKnown = values.rules.some(({ id }) => id === rule.id);
    set('rules', isKnown ? values.rules.map((one) => (one.id === rule.id ? rule : one)) : [...values.rules, rule]);
    setOpen(null);
  };
  const add = (
    <Button icon="plus" look="primary" onPress={() => setOpen(fresh())}>
      {say('newRule')}
    </Button>
  );
  return (
    <>
      <PagePart title={say('rules')} help={say('rulesHelp')} end={add}>
        {values.rules.length === 0 ? (
          <EmptyState icon="branch">{say('noRules')}</EmptyState>
        ) : (
          <RuleList rules={values.rules} words={words} onOpen={setOpen} onChange={(rules) => set('rules', rules)} />
        )}
        <Usual workspace={workspace} values={values} set={set} />
        <EditFoot edit={edit} nameOf={(field) => say(field === 'rules' || field === 'calendar' ? field : 'capacity')} wordsOf={inShort} />
        {book.draft !== null && <DraftStrip book={book} isDirty={edit.isDirty} words={words} />}
      </PagePart>
      <Simulation workspace={workspace} rules={values} may={book.can.simulate} words={words} />
      <Editions book={book} words={words} />
      {open !== null && <RuleEditor key={open.id} workspace={workspace} rule={open} onClose={() => setOpen(null)} onDone={keep} />}
    </>
  );
}

/** Rules are told by their number where two people wrote them; the rest as it stands. */
const inShort = (_: string, value: unknown): string => (Array.isArray(value) ? `${value.length}` : String(value ?? ''));

interface UsualProps {
  workspace: string;
  values: AssignmentRules;
  set: <K extends keyof AssignmentRules>(key: K, value: AssignmentRules[K]) => void;
}

function Usual({ workspace, values, set }: UsualProps) {
  const say = useAssignmentWords();
  const calendars = useCalendarOptions(workspace, values.calendar);
  return (
    <Pair>
      <Select
        label={say('calendar')}
        options={[{ id: 'always', label: say('always') }, ...calendars]}
        value={values.calendar ?? 'always'}
        onChange={(id) => set('calendar', id === 'always' ? null : id)}
      />
      <NumberField
        label={say('capacity')}
        help={say('capacityHelp')}
        minValue={1}
        maxValue={1000}
        value={values.capacity ?? Number.NaN}
        onChange={(number) => set('capacity', Number.isNaN(number) ? null : number)}
      />
    </Pair>
  );
}
