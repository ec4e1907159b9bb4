import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import type { CheckReply, Conflict } from '../contract.ts';
import styles from './changes.module.css';
import type { Times } from './data.ts';
import { useSpanWords } from './said.ts';
import { useChangeWords } from './words.ts';

interface ConflictsProps {
  check: CheckReply;
  /** Takes a free time; left out where the reader may not. */
  onTake?: ((times: Times) => void) | undefined;
  /** Whether to take the first one is the main thing to do here: beside the calendar it is. */
  isMain?: boolean | undefined;
}

/** What a time meets, each in a sentence, and the next free ones. */
export function Conflicts({ check: { conflicts, slots }, onTake, isMain = false }: ConflictsProps) {
  const say = useChangeWords();
  return (
    <>
      {conflicts.length === 0 ? (
        <p className={styles['free']}>
          <Icon name="check" /> {say('free')}
        </p>
      ) : (
        <section aria-label={say('conflictsHead', { count: conflicts.length })} className={styles['clashes']}>
          <h3>
            <Icon name="warning" /> {say('conflictsHead', { count: conflicts.length })}
          </h3>
          <ul>
            {conflicts.map((conflict) => (
              <li key={`${conflict.kind} ${conflict.change?.number ?? ''} ${conflict.from} ${conflict.name ?? ''}`}>
                <OneConflict conflict={conflict} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {slots.length > 0 && <Slots slots={slots} onTake={onTake} isMain={isMain} />}
    </>
  );
}

function OneConflict({ conflict: { kind, change, name, on, from, until } }: { conflict: Conflict }) {
  const say = useChangeWords();
  const { list, dateTime } = useFormats();
  const things = list(on.map((one) => one.name));
  const times = { from: dateTime(from), until: dateTime(until) };
  if (kind === 'freeze') return <>{say('meetsFreeze', { name: name ?? '', until: times.until })}</>;
  if (kind === 'outsideWindow') return <>{on.length === 0 ? say('meetsOutsideAll') : say('meetsOutside', { on: things })}</>;
  if (change === null) return <>{say('meetsHidden', { ...times, on: things })}</>;
  return (
    <Link to="/desk/changes/$number" params={{ number: change.number }}>
      {say('meetsChange', { number: change.number, title: change.title, ...times, on: things })}
    </Link>
  );
}

type SlotsProps = Pick<ConflictsProps, 'onTake' | 'isMain'> & { slots: CheckReply['slots'] };

function Slots({ slots, onTake, isMain }: SlotsProps) {
  const say = useChangeWords();
  const spanWords = useSpanWords();
  return (
    <section aria-label={say('nextFree')} className={styles['slots']}>
      <h3>{say('nextFree')}</h3>
      <ul>
        {slots.map(({ inWindow, ...times }, at) => (
          <li key={times.from}>
            <span>
              <strong>{spanWords(times)}</strong>
              {!inWindow && <small>{say('outside')}</small>}
            </span>
            {onTake !== undefined && (
              <Button look={isMain && at === 0 ? 'primary' : 'secondary'} onPress={() => onTake(times)}>
                {say('take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
