import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DateTimeField } from '../../../../ui-kit/date-fields.tsx';
import { Drawer } from '../../../../ui-kit/dialog.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ClockReply } from '../../contract-levels.ts';
import { Account, useRule, useSum } from './account.tsx';
import { ClockMark, type ReadClock } from './clock-mark.tsx';
import { useClockWords, useEndWords } from './clock-words.ts';
import styles from './clocks.module.css';
import { clocksAtQuery } from './data.ts';
import { useAccountText } from './line-words.ts';
import { useSlaDeskWords } from './words.ts';

interface WhyProps extends Omit<ReadClock, 'isShort'> {
  number: string;
  onClose: () => void;
}

/** Why a clock says what it says, now or as it read at an earlier moment. */
export function Why({ number, clock, onClose, ...read }: WhyProps) {
  const say = useSlaDeskWords();
  const { shortName } = useClockWords();
  const [at, replay] = useState<string | null>(null);
  const [isAsked, ask] = useState(false);
  const past = useQuery(clocksAtQuery(number, at));
  const then = past.data?.items.find(({ level, cycle }) => level.id === clock.level.id && cycle === clock.cycle);
  const shown = at === null ? clock : then;
  const back = (): void => {
    replay(null);
    ask(false);
  };
  return (
    <Drawer
      isOpen
      size="wide"
      onClose={onClose}
      title={`${say('whyThisNumber')}: ${shortName(clock)}, ${number}`}
      foot={
        <>
          <span className={styles['from']}>{say('computed')}</span>
          <Button icon="undo" onPress={() => (isAsked ? back() : ask(true))}>
            {say(isAsked ? 'backToNow' : 'replay')}
          </Button>
          {shown && <CopyAccount number={number} clock={shown} />}
        </>
      }
    >
      {isAsked && (
        <div className={styles['replay']}>
          <DateTimeField label={say('replayAt')} help={say('replayHelp')} value={at} onChange={replay} />
        </div>
      )}
      {past.error !== null && <ErrorState look="inline" error={past.error} onRetry={() => void past.refetch()} />}
      {at !== null && past.data !== undefined && then === undefined && <EmptyState>{say('notBegun')}</EmptyState>}
      {shown && <Shown clock={shown} isThen={at !== null} {...read} />}
    </Drawer>
  );
}

/** What read so at an earlier moment stands still. */
function Shown({ clock, isThen, ...read }: ReadClock & { isThen: boolean }) {
  const say = useSlaDeskWords();
  const endWords = useEndWords();
  const { dateTime } = useFormats();
  const still = { clock: { ...clock, counts: false, steadyUntil: null }, readAt: Date.now(), readAnew: () => undefined };
  return (
    <div className={styles['why']}>
      <p className={styles['figure']}>
        <ClockMark {...(isThen ? still : { clock, ...read })} />
      </p>
      <p className={styles['muted']}>
        {isThen && `${say('asOf', { time: dateTime(clock.asOf) })} `}
        {`${say('used', { percent: Math.round((100 * clock.elapsed) / (clock.level.minutes * 60)) })} · `}
        {endWords(clock)}
      </p>
      <Account clock={clock} isThen={isThen} />
    </div>
  );
}

function CopyAccount({ number, clock }: { number: string; clock: ClockReply }) {
  const say = useSlaDeskWords();
  const { nameOf } = useClockWords();
  const { dateTime } = useFormats();
  const [endWords, sum, rule, textOf] = [useEndWords(), useSum(), useRule(), useAccountText()];
  const copy = async (): Promise<void> => {
    const head = [
      `${number}: ${nameOf(clock)}`,
      say('asOf', { time: dateTime(clock.asOf) }),
      endWords(clock),
      sum(clock).replaceAll(/<\/?b>/g, ''),
    ];
    await navigator.clipboard.writeText(textOf(clock, head, rule(clock)));
    toast(say('copied'));
  };
  return (
    <Button icon="copy" onPress={() => void copy()}>
      {say('copyAsText')}
    </Button>
  );
}
