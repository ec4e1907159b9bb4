import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import type { ChangeReply } from '../contract.ts';
import styles from './changes.module.css';
import { Conflicts } from './conflicts.tsx';
import { changeQuery } from './data.ts';
import { useFacts } from './facts.tsx';
import { useMove } from './use-move.ts';
import { useChangeWords } from './words.ts';

/** A change beside the calendar: what it is, what it meets, where it could go. */
export function Aside({ number, onClose }: { number: string; onClose: () => void }) {
  const say = useChangeWords();
  const asking = useQuery(changeQuery(number));
  return (
    <aside className={styles['aside']} aria-label={number}>
      <header>
        <span>{number}</span>
        {asking.data && <strong>{say(`state_${asking.data.state}`)}</strong>}
        <IconButton icon="x" label={say('calendar')} onPress={onClose} />
      </header>
      <Loaded asking={asking}>{(change) => <Beside change={change} />}</Loaded>
    </aside>
  );
}

function Beside({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const move = useMove();
  const facts = useFacts(change);
  const { number, version, state } = change;
  return (
    <article className={styles['beside']}>
      <h2>{change.title}</h2>
      <DefinitionList facts={facts} />
      {change.planned !== null && (
        <Conflicts
          isMain
          check={change.check}
          onTake={change.can.plan ? (times) => move.mutate({ bar: { number, version, state }, times }) : undefined}
        />
      )}
      {change.keptBoth !== null && <p>{say('kept', { reason: change.keptBoth })}</p>}
      <LinkButton to="/desk/changes/$number" params={{ number }}>
        {say('details')}
      </LinkButton>
    </article>
  );
}
