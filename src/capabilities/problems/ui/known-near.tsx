import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { insertInReply } from '../../tickets/ui/public-data.ts';
import type { KnownNear } from '../shared/behind-reply.ts';
import { htmlOf } from '../shared/told-text.ts';
import { problems, useProblemDeed } from './data.ts';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

/** Puts a workaround into the reply that is being written on an incident, where it is read before it is sent. */
export function useInsertion(incident: string): (workaround: string) => void {
  const say = useProblemWords();
  return (workaround) => toast(say(insertInReply(incident, htmlOf(workaround)) ? 'inReply' : 'noReply'));
}

interface KnownErrorsProps {
  incident: string;
  known: readonly KnownNear[];
}

/** Known errors that may be behind an incident, best first. */
export function KnownErrors({ incident, known }: KnownErrorsProps) {
  const say = useProblemWords();
  return (
    <>
      <p className={styles['muted']}>{say('mayBe')}</p>
      <ul className={styles['suggestions']} aria-label={say('mayBe')}>
        {known.map((one) => (
          <Near key={one.number} one={one} incident={incident} />
        ))}
      </ul>
    </>
  );
}

function Near({ one: { number, title, workaround, why }, incident }: { one: KnownNear; incident: string }) {
  const say = useProblemWords();
  const whyWords = useWhy();
  const insert = useInsertion(incident);
  const link = useProblemDeed(
    () => problems.cause({ number, incident }),
    () => insert(workaround),
  );
  return (
    <li className={styles['behind']}>
      <Link to="/desk/problems/$number" params={{ number }}>
        {title}
      </Link>
      <small>
        {number} · {whyWords(why)}
      </small>
      <blockquote aria-label={say('workaround')}>{workaround}</blockquote>
      <Button
        look="quiet"
        icon="link"
        busy={link.isPending}
        aria-label={say('itIsThisNamed', { title })}
        onPress={() => link.mutate(undefined)}
      >
        {say('itIsThis')}
      </Button>
      {link.error !== null && <ErrorState look="inline" error={link.error} />}
    </li>
  );
}

/** How alike, to what, and by which words. */
function useWhy(): (why: KnownNear['why']) => string {
  const say = useProblemWords();
  const { list } = useFormats();
  return ({ alike, incident, words, sameService, sameItem }) =>
    [
      incident === null ? say('alikeItself', { percent: alike }) : say('alikeIncident', { percent: alike, number: incident }),
      ...(words.length === 0 ? [] : [say('bothSay', { words: list(words.slice(0, 5)) })]),
      ...(sameService ? [say('bothService')] : []),
      ...(sameItem ? [say('bothItem')] : []),
    ].join(' · ');
}
