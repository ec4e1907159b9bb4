import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useEdit } from '../../../kernel/web/edit.ts';
import { EditFoot } from '../../../ui-kit/edit-foot.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import type { ProblemReply } from '../contract.ts';
import { mostWhys } from '../shared/words.ts';
import { causesQuery, problems, useKeepProblem } from './data.ts';
import styles from './problems.module.css';
import { useSaid } from './said.ts';
import { useProblemWords } from './words.ts';

const none = 'none';
type Fields = Pick<ProblemReply, 'cause' | 'rootCause' | 'workaround' | 'fix' | 'whys'>;

const fieldsOf = ({ cause, rootCause, workaround, fix, whys }: ProblemReply): Fields => ({ cause, rootCause, workaround, fix, whys });
const told = (whys: readonly string[]): string[] => whys.map((why) => why.trim()).filter((why) => why !== '');

/** Why it happens, how one gets on, what ends it: written by several, and merged field by field. */
export function Analysis({ problem }: { problem: ProblemReply }) {
  const say = useProblemWords();
  const keep = useKeepProblem();
  const { number } = problem;
  const edit = useEdit({
    record: problem,
    fieldsOf,
    save: ({ whys, ...change }, ifMatch) =>
      problems.analyse({ number, ...change, ...(whys === undefined ? {} : { whys: told(whys) }) }, { ifMatch }),
    onSaved: keep,
  });
  const { values, set } = edit;
  return (
    <div className={styles['analysis']}>
      <PagePart title={say('analysis')}>
        <Cause value={values.cause} onChange={(cause) => set('cause', cause)} />
        {(['rootCause', 'workaround', 'fix'] as const).map((field) => (
          <TextArea
            key={field}
            label={say(field)}
            help={say(`${field}Help`)}
            rows={3}
            maxLength={4000}
            value={values[field]}
            onChange={(text) => set(field, text)}
          />
        ))}
      </PagePart>
      <PagePart title={say('whys')} help={say('whysHelp')}>
        <Whys whys={values.whys} onChange={(whys) => set('whys', whys)} />
      </PagePart>
      <EditFoot edit={edit} nameOf={(field) => say(`field_${field as keyof Fields}`)} />
    </div>
  );
}

function Cause({ value, onChange }: { value: string | null; onChange: (cause: string | null) => void }) {
  const say = useProblemWords();
  const said = useSaid();
  const items = useQuery(causesQuery).data?.items ?? [];
  const options = items
    .filter(({ active, key }) => active || key === value)
    .map(({ key, name, active }) => ({ id: key, label: active ? said(name) : say('causeOff', { name: said(name) }) }));
  return (
    <Select
      label={say('cause')}
      options={[{ id: none, label: say('noCause') }, ...options]}
      value={value ?? none}
      onChange={(id) => onChange(id === none ? null : id)}
    />
  );
}

/** How far in an answer stands. */
const stepIn = (at: number): CSSProperties & Record<'--step', number> => ({ '--step': at });

/** One more than is answered, up to five. */
function Whys({ whys, onChange }: { whys: readonly string[]; onChange: (whys: string[]) => void }) {
  const say = useProblemWords();
  const answered = whys.findLastIndex((why) => why.trim() !== '') + 1;
  const shown = Array.from({ length: Math.min(mostWhys, answered + 1) }, (_, at) => whys[at] ?? '');
  const write = (at: number, text: string) => {
    const next = shown.map((why, place) => (place === at ? text : why));
    onChange(next.slice(0, next.findLastIndex((why) => why !== '') + 1));
  };
  return (
    <ol className={styles['whys']}>
      {shown.map((why, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its step.
        <li key={at} className={at === 0 ? undefined : styles['again']} style={stepIn(at)}>
          <TextArea
            label={at === 0 ? say('why', { step: 1 }) : say('whyAgain', { step: at + 1 })}
            rows={1}
            maxLength={1000}
            value={why}
            onChange={(text) => write(at, text)}
          />
        </li>
      ))}
    </ol>
  );
}
