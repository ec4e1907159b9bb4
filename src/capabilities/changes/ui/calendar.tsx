import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useReader } from '../../../kernel/web/reader.tsx';
import { Button, LinkButton } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { ChipChoice } from '../../../ui-kit/chip-choice.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Page } from '../../../ui-kit/page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import type { CalendarReply } from '../contract-calendar.ts';
import { Aside } from './aside.tsx';
import { useBoardWords } from './board-words.ts';
import styles from './changes.module.css';
import { calendarQuery, type Pictures } from './data.ts';
import { Feeds } from './feeds.tsx';
import { withoutService } from './geometry.ts';
import { Lanes } from './lanes.tsx';
import { Month } from './month.tsx';
import { NewChange } from './new-change.tsx';
import { useDaysWords, useSaid } from './said.ts';
import { type Asked, views } from './search.ts';
import { type Looked, viewOf } from './view.ts';
import { useChangeWords } from './words.ts';

interface CalendarProps {
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

/** What is changed when: by week, four weeks or month, with windows, freezes and what meets what. */
export function ChangeCalendar({ asked, onAsk }: CalendarProps) {
  const say = useChangeWords();
  const { timeZone } = useReader();
  const look = viewOf(asked, timeZone);
  const found = useQuery(calendarQuery({ look, timeZone, service: asked.service }));
  const { from, ...rest } = asked;
  const [isNew, begin] = useState(from !== undefined);
  const close = (): void => {
    begin(false);
    if (from !== undefined) onAsk(rest);
  };
  const [isFeeding, feed] = useState(false);
  const board = useBoardWords();
  const deeds = (
    <>
      <LinkButton look="quiet" icon="people" to="/desk/changes/meetings">
        {board('meetings')}
      </LinkButton>
      <LinkButton look="quiet" icon="health" to="/desk/changes/success">
        {board('success')}
      </LinkButton>
      <Button look="quiet" icon="calendar" onPress={() => feed(true)}>
        {say('feed')}
      </Button>
      <Button look="primary" icon="plus" onPress={() => begin(true)}>
        {say('newChange')}
      </Button>
    </>
  );
  return (
    <Page
      title={say('calendar')}
      width="full"
      end={deeds}
      filters={<Filters asked={asked} onAsk={onAsk} look={look} reply={found.data?.reply} />}
    >
      {found.error !== null && <ErrorState error={found.error} look={found.data && 'inline'} onRetry={() => void found.refetch()} />}
      {found.data === undefined && found.error === null && <SkeletonRows count={8} />}
      {found.data !== undefined && <Body asked={rest} onAsk={onAsk} {...found.data} onNew={() => begin(true)} />}
      {isNew && <NewChange problem={from} onClose={close} onMade={(change) => onAsk({ ...rest, change })} />}
      {isFeeding && <Feeds service={serviceIn(asked) ?? null} onClose={() => feed(false)} />}
    </Page>
  );
}

/** The one service that is looked at; what touches none is a lane of its own, and no service. */
const serviceIn = ({ service }: Asked): string | undefined => (service === withoutService ? undefined : service);

type BodyProps = CalendarProps & Pictures & { onNew: () => void };

function Body({ asked, onAsk, look, reply, service, onNew }: BodyProps) {
  const say = useChangeWords();
  const { timeZone } = useReader();
  const { number } = useFormats();
  const { change, ...rest } = asked;
  const show = (number: string) => onAsk({ ...asked, change: number });
  const isEmpty = reply.total === 0 && reply.periods.length === 0;
  return (
    <div className={styles['board']}>
      <div className={styles['main']}>
        {isEmpty && (
          <EmptyState icon="change" deed={<Button onPress={onNew}>{say('noneDeed')}</Button>}>
            {say('none')}
          </EmptyState>
        )}
        {!isEmpty && look.view === 'month' && (
          <Month reply={reply} look={look} open={change} onOpen={show} onDay={(at) => onAsk({ ...rest, view: 'week', at })} />
        )}
        {!isEmpty && look.view !== 'month' && (
          <Lanes
            key={`${look.view} ${look.from} ${service}`}
            {...{ reply, look, timeZone, service, open: change }}
            onOpen={show}
            onService={(id) => onAsk({ ...asked, service: id })}
          />
        )}
        <footer className={styles['foot']}>
          {look.view !== 'month' && <Legend />}
          <span>{look.view !== 'month' && say('foot')}</span>
          <span>{say('notLeftOut', { count: reply.total, shown: number(reply.total) })}</span>
        </footer>
      </div>
      {change !== undefined && <Aside number={change} onClose={() => onAsk(rest)} />}
    </div>
  );
}

type FiltersProps = CalendarProps & { look: Looked; reply: CalendarReply | undefined };

function Filters({ asked, onAsk, look, reply }: FiltersProps) {
  const say = useChangeWords();
  const said = useSaid();
  const daysWords = useDaysWords();
  const { number } = useFormats();
  const met = reply?.inConflict ?? 0;
  return (
    <>
      <IconButton icon="chevron-left" label={say('before')} onPress={() => onAsk({ ...asked, at: look.step(-1) })} />
      <Button look="quiet" onPress={() => onAsk({ ...asked, at: undefined })}>
        {say('today')}
      </Button>
      <IconButton icon="chevron-right" label={say('after')} onPress={() => onAsk({ ...asked, at: look.step(1) })} />
      {views.map((view) => (
        <Chip key={view} isChosen={look.view === view} onPress={() => onAsk({ ...asked, view })}>
          {say(view)}
        </Chip>
      ))}
      <ChipChoice
        label={say('service')}
        any={say('allServices')}
        options={[
          ...(reply?.services ?? []).map(({ id, name }) => ({ id, label: said(name) })),
          { id: withoutService, label: say('noService') },
        ]}
        value={asked.service}
        onChange={(service) => onAsk({ ...asked, service })}
      />
      {met > 0 && <span className={styles['metCount']}>{say('conflicts', { count: met, shown: number(met) })}</span>}
      <span className={styles['when']}>{daysWords(look.days)}</span>
    </>
  );
}

const marks = ['planned', 'mine', 'emergency', 'inConflict', 'window', 'freeze'] as const;

const Legend = () => {
  const say = useChangeWords();
  return (
    <p className={styles['legend']}>
      {marks.map((mark) => (
        <span key={mark}>
          <i className={styles[`mark_${mark}`]} />
          {say(mark)}
        </span>
      ))}
    </p>
  );
};
