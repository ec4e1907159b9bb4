import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../kernel/web/language.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Door, DoorList } from '../../../ui-kit/door-list.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import type { IconName } from '../../../ui-kit/icon-drawings.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import type { HeldReply } from '../contract.ts';
import { heldQuery } from './data.ts';
import styles from './my-data.module.css';
import { Received } from './received.tsx';
import { Answerable, Places } from './where.tsx';
import { useMyDataWords } from './words.ts';

type Kind = HeldReply['kinds'][number];
type Category = Kind['categories'][number];

/** What is held about the reader, by kind: the sentence first, the table on demand. */
export function Held() {
  const say = useMyDataWords();
  const asking = useQuery(heldQuery(useLanguage()));
  return (
    <>
      <Question title={say('hold')}>
        <Loaded asking={asking}>{(held) => <Kinds held={held} />}</Loaded>
      </Question>
      {asking.data !== undefined && <Answerable held={asking.data} />}
      <Received />
      {asking.data !== undefined && <Places held={asking.data} />}
      <Doors />
    </>
  );
}

function Kinds({ held: { kinds, entries } }: { held: HeldReply }) {
  const say = useMyDataWords();
  const { number } = useFormats();
  return (
    <>
      <QuestionLine>{say('answer', { kinds: number(kinds.filter((one) => one.entries > 0).length), count: entries })}</QuestionLine>
      <ul className={styles['kinds']} aria-label={say('all')}>
        {kinds.map((one) => (
          <KindRow key={one.kind} kind={one} />
        ))}
      </ul>
    </>
  );
}

function KindRow({ kind: { kind, entries, latest, categories } }: { kind: Kind }) {
  const say = useMyDataWords();
  const { number, date } = useFormats();
  const held = categories.filter((one) => one.entries > 0);
  const absent = categories.flatMap((one) => (one.entries > 0 ? [] : [one.name])).join('; ');
  return (
    <li>
      <details className={styles['demand']}>
        <summary>
          <Icon name="chevron-right" />
          <span className={styles['kind']}>
            {say(kind)} {latest !== null && <small>{say('latest', { at: date(latest) })}</small>}
          </span>
          <span className={styles['count']}>{entries === 0 ? say('nothing') : number(entries)}</span>
        </summary>
        <dl className={styles['categories']}>
          {held.map((category) => (
            <CategoryRow key={category.category} category={category} />
          ))}
        </dl>
        {absent !== '' && <p className={styles['absent']}>{say('absent', { names: absent })}</p>}
      </details>
    </li>
  );
}

function CategoryRow({ category: { name, values, entries, purposes, bases, kept, decides } }: { category: Category }) {
  const say = useMyDataWords();
  const { number } = useFormats();
  const [only] = decides;
  const who = decides.length > 1 ? 'decides_both' : only === 'operator' ? 'decides_operator' : 'decides_organisation';
  return (
    <div className={styles['category']}>
      <dt>
        <span className={styles['name']}>{name}</span>
        <span className={styles['count']}>{entries === 0 ? say('nothing') : number(entries)}</span>
      </dt>
      {values.length > 0 && (
        <dd className={styles['value']} dir="auto">
          {values.join(', ')}
        </dd>
      )}
      <dd>
        <b>{say('why')}</b> <span>{purposes.join('; ')}</span>
      </dd>
      <dd>
        <b>{say('until')}</b> <span>{kept.join('; ')}</span>
      </dd>
      <dd>
        <b>{say('ground')}</b> <span>{`${bases.join(', ')}. ${say(who)}.`}</span>
      </dd>
    </div>
  );
}

const doors = [
  { to: '/me/privacy/copy', icon: 'download', word: 'doorCopy' },
  { to: '/me/privacy/usage', icon: 'eye', word: 'doorUsage' },
  { to: '/me/privacy/choices', icon: 'check', word: 'doorChoices' },
  { to: '/me', icon: 'edit', word: 'doorProfile' },
] as const satisfies readonly { to: string; icon: IconName; word: string }[];

function Doors() {
  const say = useMyDataWords();
  return (
    <Question title={say('can')}>
      <DoorList label={say('can')}>
        {doors.map(({ to, icon, word }) => (
          <Door key={to} to={to} icon={icon} title={say(word)} line={say(`${word}Line`)} />
        ))}
      </DoorList>
    </Question>
  );
}
