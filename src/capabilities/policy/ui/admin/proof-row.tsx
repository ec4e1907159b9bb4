import { Badge } from '../../../../ui-kit/badge.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { type Proof, provedAt, standingOf, standingOfProof, type Told, tones } from './proof-state.ts';
import { useProofWords } from './proof-words.ts';
import styles from './proofs.module.css';

/** A statement on one line, and on demand what the source says and each thing that shows it. Only the source that is quoted stays English. */
export function StatementProofs({ statement, quotes }: { statement: Told; quotes: readonly string[] }) {
  const say = useProofWords();
  const { id, reading, class: told, built, shownBy } = statement;
  const standing = standingOf(statement);
  return (
    <li>
      <details className={styles['statement']}>
        <summary>
          <Icon name="chevron-right" />
          <b>{id}</b>
          <span className={styles['reading']}>{reading}</span>
          <span className={styles['class']}>{say(`class_${told}`)}</span>
          <span className={styles['standing']}>
            <Badge tone={tones[standing]}>{say(`standing_${standing}`)}</Badge>
            {built && <Last at={provedAt(statement)} />}
          </span>
        </summary>
        <Source quotes={quotes} />
        <ul className={styles['proofs']} aria-label={say('shownBy', { id })}>
          {shownBy.map((proof) => (
            <ProofLine key={proof.assertion} proof={proof} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Last({ at }: { at: string | null }) {
  const say = useProofWords();
  return <small>{at === null ? say('neverHeld') : <RelativeTime at={at} />}</small>;
}

function Source({ quotes }: { quotes: readonly string[] }) {
  const say = useProofWords();
  if (quotes.length === 0) return null;
  return (
    <div className={styles['source']}>
      <small>{say('source')}</small>
      {quotes.map((quote) => (
        <blockquote key={quote} lang="en" dir="ltr">
          {quote}
        </blockquote>
      ))}
    </div>
  );
}

const kinds = ['static', 'database', 'e2e', 'runtime', 'drill'] as const;

function ProofLine({ proof }: { proof: Proof }) {
  const say = useProofWords();
  const { assertion, says, fault } = proof;
  const standing = standingOfProof(proof);
  const kind = kinds.find((one) => assertion.endsWith(`.${one}`));
  return (
    <li>
      <span className={styles['proof']}>
        <code>{assertion}</code>
        <Badge tone={tones[standing]}>{say(`standing_${standing}`)}</Badge>
      </span>
      <span>{says}</span>
      <small>
        {kind !== undefined && say(`kind_${kind}`)}
        {standing !== 'unbuilt' && <Times proof={proof} />}
      </small>
      {fault !== null && standing !== 'unbuilt' && (
        <small className={styles['fault']} dir="auto">
          {fault}
        </small>
      )}
    </li>
  );
}

function Times({ proof: { ranAt, heldAt, since, software } }: { proof: Proof }) {
  const say = useProofWords();
  if (ranAt === null) return <> · {say('neverRan')}</>;
  return (
    <>
      {' '}
      · {say('ran')} <RelativeTime at={ranAt} />
      {heldAt !== null && heldAt !== ranAt && (
        <>
          {' '}
          · {say('lastHeld')} <RelativeTime at={heldAt} />
        </>
      )}
      {since !== null && (
        <>
          {' '}
          · {say('since')} <RelativeTime at={since} />
        </>
      )}
      {software !== null && ` · ${say('version', { software })}`}
    </>
  );
}
