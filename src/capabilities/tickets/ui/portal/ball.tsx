import { Fragment, type ReactNode, use } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { Turns } from './turns.ts';
import { useMoments } from './when.ts';
import { usePortalTicketWords, useStateWords } from './words.ts';

/** Stands for a name until the sentence is split: no name can bring markup along. */
const place = '\u0001';

/** "With **Facilities** since Tuesday, expected Friday": who has the ball, in one line. */
export function BallLine({ ticket }: { ticket: TicketRow }): ReactNode {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  const { relative } = useFormats();
  const openLine = useOpenLine();
  const told = use(Turns).get(ticket.number);
  const isOver = !ticket.open && ticket.waitingOn !== 'requester';
  const line = isOver ? say('finished', { state: stateOf(ticket.state), time: relative(ticket.updatedAt, now()) }) : openLine(ticket);
  if (told !== undefined && ticket.open) return told;
  const who = ticket.team?.name ?? say('ourTeam');
  return line.split(place).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, always in this order
    <Fragment key={at}>
      {at > 0 && (
        <b>
          <bdi>{who}</bdi>
        </b>
      )}
      {part}
    </Fragment>
  ));
}

function useOpenLine(): (ticket: TicketRow) => string {
  const say = usePortalTicketWords();
  const { since, by, isPast } = useMoments();
  const ofTeam = ({ team, dueAt, waitingSince }: TicketRow, time: string) => {
    if (team === null) return say('nobodyYet');
    if (dueAt === null) return say('withTeam', { who: place, time });
    return say(isPast(dueAt) ? 'withTeamLate' : 'withTeamBy', { who: place, time, date: by(dueAt, waitingSince) });
  };
  return (ticket) => {
    const { waitingOn, waitingSince, followUpAt } = ticket;
    const time = since(waitingSince);
    const lines: Partial<Record<TicketRow['waitingOn'], string>> = {
      requester: say('withYou', { time }),
      approval: say('waitsApproval', { time }),
      vendor: say('withVendor', { who: place, time }),
      change: say('waitingElse', { who: place }),
      problem: say('waitingElse', { who: place }),
      ...(followUpAt === null ? {} : { date: say('onDate', { who: place, date: by(followUpAt) }) }),
    };
    return lines[waitingOn] ?? ofTeam(ticket, time);
  };
}
