import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { CardLink, CardList, CardRow } from '../../../ui-kit/card.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import type { OwnRightsReply, RightRequest } from '../contract.ts';
import { ownRightsQuery } from './data.ts';
import { useDay } from './day.ts';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

/** The rights that apply to the reader, each with its law and its day, and what became of what they asked. */
export function MyRights() {
  const say = useRightsWords();
  return (
    <section className={styles['part']} aria-labelledby="my-rights">
      <h2 id="my-rights">{say('rightsTitle')}</h2>
      <Loaded asking={useQuery(ownRightsQuery)}>{(own) => <Own own={own} />}</Loaded>
    </section>
  );
}

function Own({ own: { jurisdiction, authority, rights, requests } }: { own: OwnRightsReply }) {
  const say = useRightsWords();
  return (
    <>
      <p className={styles['words']}>{say('rightsLine', { law: say(`law_${jurisdiction}`) })}</p>
      {requests.length > 0 && <Requests requests={requests} />}
      <CardList label={say('rightsTitle')}>
        {rights.map((one) => (
          <Right key={one.right} one={one} />
        ))}
      </CardList>
      <p className={styles['words']}>
        {say('byPeople')} {authority !== null && say('authority', { authority })}
      </p>
      {requests.length === 0 && <p className={styles['words']}>{say('noRequests')}</p>}
    </>
  );
}

function Right({ one: { right, law, dueOn, requestType } }: { one: OwnRightsReply['rights'][number] }) {
  const say = useRightsWords();
  const day = useDay();
  const name = say(`right_${right}`);
  const end = requestType !== null && (
    <LinkButton to="/ask/$key" params={{ key: requestType }} aria-label={say('askFor', { right: name })}>
      {say('ask')}
    </LinkButton>
  );
  const line = requestType === null ? say('notOffered') : say('answerBy', { law, day: day(dueOn) });
  return <CardRow title={name} line={line} end={end} />;
}

function Requests({ requests }: { requests: readonly RightRequest[] }) {
  const say = useRightsWords();
  const { date } = useFormats();
  return (
    <>
      <h3>{say('ownRequests')}</h3>
      <CardList label={say('ownRequests')}>
        {requests.map((request) => (
          <CardLink
            key={request.number}
            to="/requests/$number"
            params={{ number: request.number }}
            title={request.title}
            line={`${request.number} · ${say('requestLine', { law: request.law, at: date(request.receivedAt) })}`}
            end={<Standing request={request} />}
          />
        ))}
      </CardList>
    </>
  );
}

const over = new Set<RightRequest['progress']>(['fulfilled', 'refused', 'withdrawn']);

/** Where it stands, and by when it has to be answered while it has not been. */
function Standing({ request }: { request: RightRequest }) {
  const say = useRightsWords();
  const day = useDay();
  const { progress, dueOn, overdue } = request;
  return (
    <span className={styles['standing']}>
      <ProgressBadge request={request} />
      {!over.has(progress) && <small>{say(overdue ? 'wasDueBy' : 'dueBy', { day: day(dueOn) })}</small>}
    </span>
  );
}

export function ProgressBadge({ request: { progress, overdue } }: { request: RightRequest }) {
  const say = useRightsWords();
  if (overdue) return <Badge tone="danger">{say('overdue')}</Badge>;
  return <Badge tone={progress === 'fulfilled' ? 'good' : 'neutral'}>{say(`progress_${progress}`)}</Badge>;
}
