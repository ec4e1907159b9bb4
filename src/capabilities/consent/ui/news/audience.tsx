import { useQuery } from '@tanstack/react-query';
import type { AskedClass } from '../../../../kernel/shared/message-classes.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import type { AudienceReply } from '../../contract-messages.ts';
import { audienceQuery } from './data.ts';
import styles from './news.module.css';
import { useNewsWords } from './words.ts';

/** How many would get it and why others would not: numbers, and no name. */
export const AudienceOf = ({ of }: { of: AskedClass }) => (
  <Loaded asking={useQuery(audienceQuery(of))} rows={3}>
    {(audience) => <Audience audience={audience} />}
  </Loaded>
);

/** A number of people as it may be told. */
export function usePeople(): (people: number | null) => string {
  const say = useNewsWords();
  const { number } = useFormats();
  return (people) => (people === null ? say('fewerThanFive') : number(people));
}

function Audience({ audience: { people, byEmail, inApp, not } }: { audience: AudienceReply }) {
  const say = useNewsWords();
  const told = usePeople();
  const others = not.filter((reason) => reason.people !== 0);
  return (
    <dl className={styles['audience']}>
      <dt>{say('byEmail')}</dt>
      <dd>{byEmail === 0 ? say('nobody') : `${told(byEmail)} ${say('ofPeople', { count: people })}`}</dd>
      {others.length > 0 && <dt>{say('others')}</dt>}
      {others.length > 0 && (
        <dd>
          <ul>
            {others.map((reason) => (
              <li key={reason.why}>
                {told(reason.people)} {say(reason.why)}
              </li>
            ))}
          </ul>
        </dd>
      )}
      <dt>{say('inApp')}</dt>
      <dd>{told(inApp)}</dd>
    </dl>
  );
}
