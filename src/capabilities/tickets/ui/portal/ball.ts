import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { usePortalTicketWords, useStateWords } from './words.ts';

/** "With Facilities since Tuesday": who has the ball, in one line. */
export function useBallLine(): (ticket: TicketRow) => string {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  const { relative } = useFormats();
  const openLine = useOpenLine();
  return (ticket) => {
    const isOver = !ticket.open && ticket.waitingOn !== 'requester';
    return isOver ? say('finished', { state: stateOf(ticket.state), time: relative(ticket.updatedAt, Date.now()) }) : openLine(ticket);
  };
}

function useOpenLine(): (ticket: TicketRow) => string {
  const say = usePortalTicketWords();
  const { relative, date } = useFormats();
  const ofTeam = (who: string | undefined, time: string) => (who === undefined ? say('nobodyYet') : say('withTeam', { who, time }));
  return ({ waitingOn, waitingSince, team, followUpAt }) => {
    const time = relative(waitingSince, Date.now());
    const who = team?.name ?? say('ourTeam');
    const lines: Partial<Record<TicketRow['waitingOn'], string>> = {
      requester: say('withYou', { time }),
      vendor: say('withVendor', { who, time }),
      change: say('waitingElse', { who }),
      problem: say('waitingElse', { who }),
      ...(followUpAt === null ? {} : { date: say('onDate', { who, date: date(followUpAt) }) }),
    };
    return lines[waitingOn] ?? ofTeam(team?.name, time);
  };
}
