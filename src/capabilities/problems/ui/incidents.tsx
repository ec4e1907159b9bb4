import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { FindTicket, useTicketNames } from '../../tickets/ui/public.tsx';
import type { Behind, ProblemReply } from '../contract.ts';
import type { AnnouncementKind } from '../shared/words.ts';
import { Announce } from './announce.tsx';
import { problems, useKeepProblem, usePress, useProblemDeed } from './data.ts';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

/** Whom it hits, and the two deeds that reach them all. */
export function Incidents({ problem }: { problem: ProblemReply }) {
  const say = useProblemWords();
  const [telling, tell] = useState<AnnouncementKind | null>(null);
  const [isLinking, link] = useState(false);
  const { number, incidents } = problem;
  return (
    <section aria-label={say('behindIt')}>
      <h3>
        {say('behindIt')} <span>{incidents.length}</span>
      </h3>
      {incidents.length === 0 && <p className={styles['muted']}>{say('noIncidents')}</p>}
      <ul className={styles['refs']}>
        {incidents.map((one) => (
          <Incident key={one.number} one={one} number={number} />
        ))}
      </ul>
      <div className={styles['deeds']}>
        {incidents.length > 0 && (
          <>
            <Button look="primary" icon="speech" onPress={() => tell('workaround')}>
              {say('tellWorkaround')}
            </Button>
            <Button icon="check-circle" onPress={() => tell('fix')}>
              {say('tellFix')}
            </Button>
          </>
        )}
        <Button icon="link" onPress={() => link(true)}>
          {say('linkIncident')}
        </Button>
      </div>
      {isLinking && <LinkIncident number={number} onClose={() => link(false)} />}
      {telling !== null && <Announce problem={problem} kind={telling} onClose={() => tell(null)} />}
    </section>
  );
}

function Incident({ one, number }: { one: Behind; number: string }) {
  const say = useProblemWords();
  const named = useTicketNames();
  const unlink = usePress(() => problems.uncause({ number, incident: one.number }));
  const facts = [one.number, named('state', one.state), one.requester, ...one.told.map((kind) => say(`told_${kind}`))];
  return (
    <li>
      <span>
        <Link to="/t/$number" params={{ number: one.number }}>
          {one.title}
        </Link>
        <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
      </span>
      <IconButton icon="x" label={say('unlink', { number: one.number })} onPress={() => unlink.press(undefined)} />
    </li>
  );
}

function LinkIncident({ number, onClose }: { number: string; onClose: () => void }) {
  const say = useProblemWords();
  const keep = useKeepProblem();
  const [incident, choose] = useState<Option | null>(null);
  const link = useProblemDeed(
    () => problems.cause({ number, incident: incident?.id ?? '' }),
    (problem) => {
      keep(problem);
      onClose();
    },
  );
  const foot = (
    <Button look="primary" busy={link.isPending} isDisabled={incident === null} onPress={() => link.mutate(undefined)}>
      {say('linkIt')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('linkIncident')} foot={foot}>
      <FindTicket value={incident} onChange={choose} except={number} />
      {link.error !== null && <ErrorState look="inline" error={link.error} />}
    </Dialog>
  );
}
