import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { ReadingReply } from '../../contract.ts';
import { readingQuery } from './data.ts';
import { type PolicyShow, policyShows } from './parts.ts';
import styles from './policy.module.css';
import { Statement } from './statement.tsx';
import { usePolicyWords } from './words.ts';

type Told = ReadingReply['statements'][number];

const isUnproved = ({ built, shownBy }: Told): boolean => built && shownBy.some(({ state }) => state !== 'green');
const isShown: Record<PolicyShow, (statement: Told) => boolean> = {
  all: () => true,
  unproved: isUnproved,
  unbuilt: ({ built }) => !built,
};

interface ReadingProps {
  show: PolicyShow;
  onShow: (show: PolicyShow) => void;
}

/** The source, sentence by sentence, each with the statements it was read to make. */
export function ReadingPart({ show, onShow }: ReadingProps) {
  const say = usePolicyWords();
  return (
    <>
      <Select
        label={say('show')}
        options={policyShows.map((id) => ({ id, label: say(`show_${id}` as const) }))}
        value={show}
        onChange={(id) => onShow(policyShows.find((one) => one === id) ?? 'all')}
      />
      <Loaded asking={useQuery(readingQuery)} rows={12}>
        {(reading) => <Source reading={reading} show={show} />}
      </Loaded>
    </>
  );
}

function Source({ reading, show }: { reading: ReadingReply; show: PolicyShow }) {
  const say = usePolicyWords();
  const shown = new Map(reading.statements.filter(isShown[show]).map((statement) => [statement.id, statement]));
  const spans = reading.spans.filter(({ states }) => show === 'all' || states.some((id) => shown.has(id)));
  return (
    <>
      <p className={styles['sum']}>{say('sum', sumOf(reading))}</p>
      {spans.length === 0 && <EmptyState icon="check-circle">{say('nothingShown')}</EmptyState>}
      {spans.map((span) =>
        span.heading ? (
          <h2 key={span.text} lang="en" dir="ltr" className={styles['heading']}>
            {span.text}
          </h2>
        ) : (
          <Span key={`${span.states.join()} ${span.text}`} span={span} shown={shown} findings={reading.findings} />
        ),
      )}
    </>
  );
}

interface SpanProps {
  span: ReadingReply['spans'][number];
  shown: ReadonlyMap<string, Told>;
  findings: ReadingReply['findings'];
}

/** The quote, and below it what is done about it. */
function Span({ span: { text, states }, shown, findings }: SpanProps) {
  const say = usePolicyWords();
  const statements = states.flatMap((id) => shown.get(id) ?? []);
  return (
    <section className={styles['span']}>
      <blockquote lang="en" dir="ltr">
        {text}
      </blockquote>
      {states.length === 0 && <p className={styles['quiet']}>{say('untouched')}</p>}
      {statements.map((statement) => (
        <Statement key={statement.id} statement={statement} findings={findings.filter(({ of }) => of === statement.id)} />
      ))}
    </section>
  );
}

function sumOf({ statements }: ReadingReply): { built: number; all: number; red: number } {
  const built = statements.filter((statement) => statement.built);
  const red = built.flatMap(({ shownBy }) => shownBy.filter(({ state }) => state === 'red'));
  return { built: built.length, all: statements.length, red: red.length };
}
