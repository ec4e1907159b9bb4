import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Door, DoorList, DoorRow } from '../../../ui-kit/door-list.tsx';
import type { IconName } from '../../../ui-kit/icon-drawings.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import type { OwnRightsReply, RightRequest } from '../contract.ts';
import type { Right } from '../shared/rights.ts';
import { ownRightsQuery } from './data.ts';
import { useDay } from './day.ts';
import { useLaw } from './law.ts';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

/** The rights that apply to the reader, each with its law and its day, and what became of what they asked. */
export function MyRights() {
  const say = useRightsWords();
  return (
    <Question title={say('rightsTitle')}>
      <Loaded asking={useQuery(ownRightsQuery)}>{(own) => <Rights own={own} />}</Loaded>
    </Question>
  );
}

function Rights({ own: { jurisdiction, authority, rights, requests } }: { own: OwnRightsReply }) {
  const say = useRightsWords();
  return (
    <>
      <QuestionLine>{say('rightsLine', { law: say(`law_${jurisdiction}`) })}</QuestionLine>
      {requests.length > 0 && <Requests requests={requests} />}
      <DoorList label={say('allRights')}>
        {rights.map((one) => (
          <RightDoor key={one.right} one={one} />
        ))}
      </DoorList>
      <QuestionLine isAside>
        {say('byPeople')} {authority !== null && say('authority', { authority })}
      </QuestionLine>
    </>
  );
}

/** Beside their words: what they do, in a drawing. */
const signs = {
  access: 'eye',
  export: 'download',
  correct: 'edit',
  erase: 'trash',
  restrict: 'pause',
  object: 'stop',
  withdraw: 'undo',
  recipients: 'external',
  complain: 'flag',
  question: 'question',
} as const satisfies Record<Right, IconName>;

function RightDoor({ one: { right, law, dueOn, requestType } }: { one: OwnRightsReply['rights'][number] }) {
  const say = useRightsWords();
  const day = useDay();
  const lawOf = useLaw();
  const words = { icon: signs[right], title: say(`right_${right}`), line: `${say(`says_${right}`)} ${lawOf(law)}` };
  if (requestType === null) return <DoorRow {...words} line={say('notOffered')} />;
  return <Door to="/ask/$key" params={{ key: requestType }} {...words} end={say('answerBy', { day: day(dueOn) })} />;
}

function Requests({ requests }: { requests: readonly RightRequest[] }) {
  const say = useRightsWords();
  const lawOf = useLaw();
  const { date } = useFormats();
  return (
    <>
      <h3>{say('ownRequests')}</h3>
      <DoorList label={say('ownRequests')}>
        {requests.map((request) => (
          <Door
            key={request.number}
            to="/requests/$number"
            params={{ number: request.number }}
            icon={signs[request.right]}
            title={request.title}
            line={`${request.number} · ${say('requestLine', { law: lawOf(request.law), at: date(request.receivedAt) })}`}
            end={<Standing request={request} />}
          />
        ))}
      </DoorList>
      <h3>{say('allRights')}</h3>
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
