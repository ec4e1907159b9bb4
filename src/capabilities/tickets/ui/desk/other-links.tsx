import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Link as TicketLink, TicketReply } from '../../shared/records.ts';
import { useUnlink } from './around.ts';
import { LinkDialog } from './link-dialog.tsx';
import styles from './other-links.module.css';
import { useDeskWords, useNamed } from './words.ts';

/** What is linked with a problem beside the incidents that it causes: changes, duplicates, whatever else belongs to it. */
export function OtherLinks({ ticket: { number, links, can } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const [isLinking, link] = useState(false);
  const others = links.filter(({ kind }) => kind !== 'causes');
  return (
    <section aria-label={say('related')}>
      <h3>
        {say('related')} <span>{others.length}</span>
      </h3>
      <ul className={styles['links']}>
        {others.map((one) => (
          <Other key={`${one.kind} ${one.ticket.number}`} one={one} number={number} mayUnlink={can.link} />
        ))}
      </ul>
      {can.link && (
        <Button icon="link" onPress={() => link(true)}>
          {say('linkTo')}
        </Button>
      )}
      {isLinking && <LinkDialog number={number} onClose={() => link(false)} />}
    </section>
  );
}

function Other({ one: { kind, ticket }, number, mayUnlink }: { one: TicketLink; number: string; mayUnlink: boolean }) {
  const say = useDeskWords();
  const named = useNamed();
  const { mutate: unlink } = useUnlink(number);
  const own = (['parent', 'child', 'duplicate', 'related', 'caused_by', 'fixed_by'] as const).find((known) => known === kind);
  return (
    <li>
      <span>
        <Link to="/t/$number" params={{ number: ticket.number }} dir="auto">
          {ticket.title}
        </Link>
        <small>{[ticket.number, named('state', ticket.state), kind === 'related' ? say('related2') : named('', kind)].join(' · ')}</small>
      </span>
      {mayUnlink && own !== undefined && (
        <IconButton icon="x" label={say('unlink', { number: ticket.number })} onPress={() => unlink({ kind: own, to: ticket.number })} />
      )}
    </li>
  );
}
