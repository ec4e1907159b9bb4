import { useDeferredValue, useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import type { TicketReply } from '../../shared/records.ts';
import styles from './composer.module.css';
import { Composer } from './composer.tsx';
import type { Kind } from './reply-draft.ts';

/** A moment after the conversation, which one came to read; at once for whoever presses a key to write. */
export function ComposerSoon({ ticket, onWriting }: { ticket: TicketReply; onWriting: (kind: Kind | null) => void }) {
  const isTime = useDeferredValue(true, false);
  const [wish, setWish] = useState<Kind | null>(null);
  const isHere = isTime || wish !== null;
  const { comment, note } = ticket.can;
  useKeys(isHere ? {} : { reply: () => comment && setWish('comment'), note: () => note && setWish('note') });
  return isHere ? <Composer ticket={ticket} begins={wish} onWriting={onWriting} /> : <div className={styles['soon']} />;
}
