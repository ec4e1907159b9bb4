import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Turn } from '../../../ui-kit/turn.tsx';
import { useStepsOfPlan } from '../../tickets/ui/public.tsx';
import type { ApprovalReply } from '../contract.ts';
import { lastRoundsQuery } from './data.ts';
import { useApprovalWords } from './words.ts';

type Request = {
  readonly id: string;
  readonly number: string;
  readonly open: boolean;
  readonly requestType: object | null;
  readonly waitingOn: string;
  readonly waitingSince: string;
};

interface AskedTurnProps {
  ticket: Request;
  /** What is said where no approval is all that is waited for. */
  usual: ReactNode;
}

/** Whose turn it is for who asked: as long as nothing goes on but an approval, those who are asked have it, and no team. */
export function AskedTurn({ ticket, usual }: AskedTurnProps) {
  const isAlone = useIsAlone(ticket);
  const { data } = useQuery({ ...lastRoundsQuery(ticket.id, 'asked'), enabled: isAlone });
  if (!isAlone) return usual;
  return <Asked asked={(data ?? []).filter(({ state }) => state === 'requested')} since={ticket.waitingSince} />;
}

/** The request itself waits for it; or of its fulfilment nothing else has begun. */
function useIsAlone({ number, open, requestType, waitingOn }: Request): boolean {
  const isWorkedOn = open && requestType !== null && waitingOn === 'team';
  const running = useStepsOfPlan(number, isWorkedOn).filter(({ state }) => state === 'running');
  if (waitingOn === 'approval') return open;
  return isWorkedOn && running.length > 0 && running.every(({ kind }) => kind === 'approval');
}

/** More names than these nobody reads in a heading. */
const mostNamed = 3;

function Asked({ asked, since }: { asked: readonly ApprovalReply[]; since: string }) {
  const say = useApprovalWords();
  const { list, relative } = useFormats();
  const silent = asked.flatMap(({ steps }) => steps.at(-1)?.voices.filter(({ answer }) => answer === null) ?? []);
  const names = [...new Map(silent.map(({ person }) => [person.id, person.name])).values()];
  const [first] = names;
  const who = list(names);
  const head =
    first === undefined
      ? say('waits')
      : names.length > mostNamed
        ? say('manyAsked', { count: names.length })
        : say(names.length === 1 ? 'oneAsked' : 'someAsked', { who });
  const at = silent.map(({ askedAt }) => askedAt).toSorted()[0] ?? since;
  return <Turn name={names.length === 1 ? (first ?? null) : null} head={head} line={say('waitsLine', { time: relative(at, now()) })} />;
}
