import { Badge } from '../../../../ui-kit/badge.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import type { ReadingReply } from '../../contract.ts';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

type Told = ReadingReply['statements'][number];
type State = Told['shownBy'][number]['state'];

const tones = { green: 'good', suspect: 'warning', red: 'danger', 'not yet built': 'neutral' } as const;

interface StatementProps {
  statement: Told;
  /** What rules found weak in the source's claim. */
  findings: ReadingReply['findings'];
}

/** What the software does so that a sentence is true, and how that is shown. Only the source that is quoted stays English. */
export function Statement({ statement: { id, reading, class: told, built, shownBy }, findings }: StatementProps) {
  const say = usePolicyWords();
  return (
    <article className={styles['statement']} aria-label={id}>
      <header>
        <b>{id}</b>
        <Badge>{say(`class_${told}` as const)}</Badge>
        {built ? (
          <Badge tone={tones[worstOf(shownBy)]}>{say(`state_${worstOf(shownBy)}` as const)}</Badge>
        ) : (
          <Badge>{say('unbuilt')}</Badge>
        )}
      </header>
      <p>{reading}</p>
      {findings.map(({ rule, says }) => (
        <p key={`${rule} ${says}`} className={styles['weak']}>
          {say('weak')}: {says}
        </p>
      ))}
      <ul aria-label={say('proofs')}>
        {shownBy.map((proof) => (
          <Proof key={proof.assertion} proof={proof} />
        ))}
      </ul>
    </article>
  );
}

function Proof({ proof: { assertion, says, state, heldAt, fault } }: { proof: Told['shownBy'][number] }) {
  const say = usePolicyWords();
  return (
    <li>
      <code>{assertion}</code> {says}
      <small>
        {say(`state_${state}` as const)}
        {state !== 'not yet built' && <> · {heldAt === null ? say('never') : <Held at={heldAt} />}</>}
        {state === 'red' && fault !== null && ` · ${fault}`}
      </small>
    </li>
  );
}

function Held({ at }: { at: string }) {
  const say = usePolicyWords();
  return (
    <>
      {say('held')} <RelativeTime at={at} />
    </>
  );
}

const order: readonly State[] = ['red', 'suspect', 'green', 'not yet built'];
const worstOf = (proofs: Told['shownBy']): State => order.find((state) => proofs.some((proof) => proof.state === state)) ?? 'green';
