import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { CaseReply } from '../../contract.ts';
import { firstName } from '../said.ts';
import { useWayWords, type Way } from '../way-words.ts';
import { useCaseWords } from '../words.ts';
import { LetInDialog } from './let-in.tsx';
import { LetOutDialog } from './let-out.tsx';
import styles from './side.module.css';

type Seeing = CaseReply['audience']['people'][number];
type Leaving = { readonly way: Way; readonly name: string };

/** Everybody who can see the case, each with why and until when; from here they are let in and out. */
export function Audience({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  const [isComing, come] = useState(false);
  const [leaving, leave] = useState<Leaving | null>(null);
  const { audience, can, requester, reference } = one;
  const add = can.grant && <IconButton icon="plus" label={say('letIn')} onPress={() => come(true)} />;
  const others = requester === null ? say('nobodyElse') : say('nobodyElseNot', { who: firstName(requester.name) });
  return (
    <ContextSection title={say('whoSees')} meta={audience.count} end={add}>
      <ul className={cx(styles['people'], can.grant && styles['leaving'])}>
        {audience.people.map((seeing) => (
          <Person key={seeing.person.id} seeing={seeing} one={one} onLeave={can.grant ? leave : undefined} />
        ))}
      </ul>
      <p className={styles['muted']}>{others}</p>
      {isComing && <LetInDialog one={one} onClose={() => come(false)} />}
      {leaving !== null && <LetOutDialog reference={reference} {...leaving} onClose={() => leave(null)} />}
    </ContextSection>
  );
}

interface PersonProps {
  seeing: Seeing;
  one: CaseReply;
  onLeave: ((leaving: Leaving) => void) | undefined;
}

function Person({ seeing: { person, ways }, one, onLeave }: PersonProps) {
  return (
    <li>
      <Avatar name={person.name} isDecoration />
      <div>
        <span className={styles['personName']}>{person.name}</span>
        {ways.map((way) => (
          <WayLine
            key={way.grant}
            way={way}
            one={one}
            name={person.name}
            onLeave={onLeave && way.kind !== 'requester' ? () => onLeave({ way, name: way.group ?? person.name }) : undefined}
          />
        ))}
      </div>
    </li>
  );
}

interface WayLineProps {
  way: Way;
  one: CaseReply;
  name: string;
  onLeave: (() => void) | undefined;
}

function WayLine({ way, name, onLeave }: WayLineProps) {
  const say = useCaseWords();
  const words = useWayWords();
  const { day, exact } = useFormats();
  return (
    <span className={styles['way']}>
      <span>
        <span>{words(way)}</span>{' '}
        <small title={way.until === null ? undefined : exact(way.until)}>
          {way.until === null ? say('noEnd') : say('until', { day: day(way.until, now()) })}
        </small>
      </span>
      {onLeave && (
        <IconButton
          icon="x"
          label={say(way.group === null ? 'takeBackFrom' : 'takeBackFromGroup', { who: way.group ?? name })}
          onPress={onLeave}
        />
      )}
    </span>
  );
}
