import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { WhoLine } from '../../../../ui-kit/stream.tsx';
import type { TicketReply } from '../../shared/records.ts';
import styles from './stream.module.css';
import { useDeskWords, useNamed } from './words.ts';

/** Whether there is something to tell of how it was done; reopened, it is not done. */
export const isResolved = ({ open, resolutionCode, resolutionNotes }: TicketReply): boolean =>
  !open && (resolutionCode !== null || resolutionNotes !== null);

/** When it came to that; of what was imported not each moment is known. */
export const resolvedAt = (ticket: TicketReply): string => ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt;

/** How it was resolved, where the conversation came to it: on a phone nothing stands beside. */
export function Resolution({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const named = useNamed();
  const { relative, exact } = useFormats();
  const { resolutionCode, resolutionNotes } = ticket;
  const at = resolvedAt(ticket);
  return (
    <section className={styles['resolution']} aria-label={say('resolution')}>
      <WhoLine name={<StateGlyph kind="resolved">{resolutionCode === null ? say('resolution') : named('', resolutionCode)}</StateGlyph>}>
        <time title={exact(at)}>{relative(at, now())}</time>
      </WhoLine>
      {resolutionNotes !== null && <p dir="auto">{resolutionNotes}</p>}
    </section>
  );
}
