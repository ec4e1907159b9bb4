import { useQuery } from '@tanstack/react-query';
import { moment } from '../../../../kernel/web/clock.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { PromiseReply } from '../../contract-levels.ts';
import { promisesQuery } from './data.ts';
import styles from './promises.module.css';
import { useSlaPortalWords } from './words.ts';

interface PromisesProps {
  number: string;
  version: number;
  /** Somebody set a day by hand, and it is told already. */
  hasDay: boolean;
}

/** By when one hears from whoever has it, and by when it should be done; absent where nothing was agreed. */
export function Promises({ number, version, hasDay }: PromisesProps) {
  const say = useSlaPortalWords();
  const { data, error, refetch } = useQuery(promisesQuery(number, version));
  const sentence = useSentence();
  const told = (data?.items ?? []).filter(({ target }) => target === 'response' || !hasDay);
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} look="inline" />;
  if (told.length === 0) return null;
  const inOrder = [...told.filter(({ target }) => target === 'response'), ...told.filter(({ target }) => target === 'resolution')];
  return (
    <section aria-label={say('byWhen')} className={styles['promises']}>
      {inOrder.map((promise) => (
        <p key={promise.target} className={promise.state === 'breached' ? styles['late'] : undefined}>
          <Icon name={promise.state === 'breached' ? 'breached' : promise.state === 'paused' ? 'pause' : 'clock'} />
          <span>{sentence(promise)}</span>
        </p>
      ))}
    </section>
  );
}

function useSentence(): (promise: PromiseReply) => string {
  const say = useSlaPortalWords();
  const byWhen = useMoment();
  return ({ target, state, dueAt }) =>
    state === 'paused' || dueAt === null ? say(`${target}_paused`) : say(`${target}_${state}`, { time: byWhen(dueAt) });
}

/** "today, 13:00"; "Tuesday, 1 December at 13:00". */
function useMoment(): (at: string) => string {
  const say = useSlaPortalWords();
  const { locale, timeZone } = useReader();
  const write = (at: Date, form: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { timeZone, ...form }).format(at);
  const dayOf = (at: Date): string => write(at, { dateStyle: 'short' });
  return (instant) => {
    const at = new Date(instant);
    if (dayOf(at) === dayOf(moment())) return say('todayAt', { time: write(at, { timeStyle: 'short' }) });
    return write(at, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  };
}
