import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Loaded, Page, PagePart } from '../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import type { AgendaItem, MeetingReply } from '../contract-board.ts';
import { Ballot } from './ballot.tsx';
import { boardCalls, meetingQuery, useBoardDeed } from './board-data.ts';
import { useBoardWords } from './board-words.ts';
import styles from './boards.module.css';
import { MeetingDeeds } from './meeting-deeds.tsx';
import { Minutes } from './minutes.tsx';

/** A meeting: its agenda at the start, what is voted on beside it, and the minutes below. */
export function BoardMeeting({ id }: { id: string }) {
  const say = useBoardWords();
  const { dateTime } = useFormats();
  const asking = useQuery(meetingQuery(id));
  const { data } = asking;
  return (
    <Page
      title={data === undefined ? say('meetings') : dateTime(data.startsAt)}
      width="wide"
      trail={[{ label: say('meetings'), to: '/desk/changes/meetings' }]}
      meta={data && [say(`state_${data.state}`), data.place].filter((part) => part !== '').join(' · ')}
      end={data?.can.arrange && data.state === 'planned' && <MeetingDeeds meeting={data} />}
    >
      <Loaded asking={asking} look="page">
        {(meeting) => <Whole meeting={meeting} />}
      </Loaded>
    </Page>
  );
}

function Whole({ meeting }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const { list } = useFormats();
  const [chosen, choose] = useState<string | null>(null);
  const { agenda, members } = meeting;
  const item = agenda.find(({ number }) => number === chosen) ?? agenda[0];
  return (
    <article className={styles['meeting']}>
      <PagePart title={say('agenda')}>
        {agenda.length === 0 && <EmptyState icon="change">{say('emptyAgenda')}</EmptyState>}
        <ol className={styles['agenda']}>
          {agenda.map((one, at) => (
            <Item key={one.number} {...{ one, at, meeting, isChosen: one === item }} onChoose={() => choose(one.number)} />
          ))}
        </ol>
        {meeting.can.arrange && meeting.state === 'planned' && <PutOn meeting={meeting} />}
        <p className={styles['muted']}>{`${say('members')}: ${list(members.map(({ name }) => name))}`}</p>
      </PagePart>
      <div>
        {item !== undefined && <Ballot key={`${item.number} ${item.approval?.id ?? ''}`} item={item} />}
        <Minutes key={meeting.id} meeting={meeting} />
      </div>
    </article>
  );
}

type ItemProps = { one: AgendaItem; at: number; meeting: MeetingReply; isChosen: boolean; onChoose: () => void };

function Item({ one, at, meeting: { id, version, agenda, can, state }, isChosen, onChoose }: ItemProps) {
  const say = useBoardWords();
  const put = useBoardDeed((position: number) => boardCalls.put({ id, number: one.number, position }, { ifMatch: version }));
  const take = useBoardDeed(() => boardCalls.take({ id, number: one.number }, { ifMatch: version }));
  const error = put.error ?? take.error;
  const marks = [say(`risk_${one.risk}`), one.byHand ? say('byHand') : '', one.putOff ? say('putOff') : ''];
  return (
    <li className={isChosen ? styles['chosen'] : undefined}>
      <button type="button" aria-current={isChosen} onClick={onChoose}>
        <strong>{one.title}</strong>
        <small>
          {[one.number, one.approval === null ? '' : say(`decided_${one.approval.state}`), ...marks]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </button>
      {can.arrange && state === 'planned' && (
        <span>
          <IconButton
            icon="arrow-up"
            label={say('earlier', { title: one.title })}
            isDisabled={at === 0}
            onPress={() => put.mutate(at - 1)}
          />
          <IconButton
            icon="arrow-down"
            label={say('later', { title: one.title })}
            isDisabled={at === agenda.length - 1}
            onPress={() => put.mutate(at + 1)}
          />
          {one.byHand && <IconButton icon="x" label={`${say('takeOff')}: ${one.title}`} onPress={() => take.mutate(undefined)} />}
        </span>
      )}
      {error !== null && <ErrorState look="inline" error={error} />}
    </li>
  );
}

function PutOn({ meeting: { id, version } }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const [number, write] = useState('');
  const put = useBoardDeed(
    () => boardCalls.put({ id, number: number.trim() }, { ifMatch: version }),
    () => write(''),
  );
  return (
    <div className={styles['put']}>
      <TextField label={say('whichChange')} value={number} onChange={write} maxLength={30} placeholder="CHG0000042" />
      <Button busy={put.isPending} isDisabled={number.trim() === ''} onPress={() => put.mutate(undefined)}>
        {say('putOn')}
      </Button>
      {put.error !== null && <ErrorState look="inline" error={put.error} />}
    </div>
  );
}
