import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { useSession } from '../../../../kernel/web/session.tsx';
import { PortalSide } from '../../../../ui-kit/portal-page.tsx';
import type { CaseReply } from '../../contract.ts';
import { useWayWords } from '../way-words.ts';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

/** Who can see one's own case, why, until when, and who has opened it. */
export function OwnSide({ one }: { one: CaseReply }) {
  const say = usePortalCaseWords();
  const words = useWayWords();
  const { day, relative, exact } = useFormats();
  const { person: me } = useSession();
  const { audience, openings } = one;
  return (
    <PortalSide label={say('whoCanSee', { count: audience.count })}>
      <section>
        <h2>{say('whoCanSee', { count: audience.count })}</h2>
        <ul className={styles['people']}>
          {audience.people.map(({ person, ways }) => (
            <li key={person.id}>
              <span>{person.id === me.id ? say('you') : person.name}</span>
              {ways.map((way) => (
                <small key={way.grant}>
                  {way.kind === 'requester' && person.id === me.id ? say('yourOwn') : words(way)},{' '}
                  {way.until === null ? say('noEnd') : say('until', { day: day(way.until, now()) })}
                </small>
              ))}
            </li>
          ))}
        </ul>
        <p>{say('nobodyElse')}</p>
      </section>
      <section>
        <h2>{say('opened')}</h2>
        <ul className={styles['people']}>
          {openings.map(({ person, lastAt }) => (
            <li key={person.id}>
              <span>{person.id === me.id ? say('you') : person.name}</span>
              <small title={exact(lastAt)}>{relative(lastAt, now())}</small>
            </li>
          ))}
        </ul>
      </section>
    </PortalSide>
  );
}
