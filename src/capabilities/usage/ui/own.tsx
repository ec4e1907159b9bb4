import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../ui-kit/danger-dialog.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { PlainTable } from '../../../ui-kit/plain-table.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { OwnUsageReply } from '../contract.ts';
import { ownQuery, useReset } from './data.ts';
import { useLasting } from './lasting.ts';
import styles from './own.module.css';
import { useUsageWords } from './words.ts';

/** All that is held of the reader's own use: the number that stands for them, and every row in which it stands. */
export function OwnUsage() {
  const say = useUsageWords();
  return (
    <Question title={say('title')}>
      <Loaded asking={useQuery(ownQuery)}>{(own) => <Held own={own} />}</Loaded>
    </Question>
  );
}

function Held({ own }: { own: OwnUsageReply }) {
  const say = useUsageWords();
  return (
    <>
      <QuestionLine>{say(own.instructed ? (own.allowed ? 'allowed' : 'refused') : 'off')}</QuestionLine>
      <OwnNumber own={own} />
      <h3>{say('views')}</h3>
      {own.views.length === 0 ? <QuestionLine isAside>{say('noViews')}</QuestionLine> : <Views views={own.views} />}
      {own.diagnostics.length > 0 && (
        <>
          <h3>{say('worked')}</h3>
          <Diagnostics rows={own.diagnostics} />
        </>
      )}
      <h3>{say('opens')}</h3>
      {own.opens.length === 0 ? <QuestionLine isAside>{say('noOpens')}</QuestionLine> : <Opens opens={own.opens} />}
      <h3>{say('more')}</h3>
      <Link to="/me/security">{say('signIns')}</Link>
    </>
  );
}

function OwnNumber({ own: { number, since } }: { own: OwnUsageReply }) {
  const say = useUsageWords();
  const { dateTime } = useFormats();
  const [isAsking, setAsking] = useState(false);
  const { mutateAsync } = useReset();
  return (
    <div className={styles['number']}>
      <div>
        <small>{say('number')}</small>
        {number === null ? <span>{say('noNumber')}</span> : <code>{number}</code>}
        {since !== null && <small>{say('numberSince', { at: dateTime(since) })}</small>}
      </div>
      {number !== null && <Button onPress={() => setAsking(true)}>{say('reset')}</Button>}
      {isAsking && (
        <DangerDialog
          title={say('resetTitle')}
          help={say('resetHelp')}
          deed={say('reset')}
          keep={say('keep')}
          onDo={() => mutateAsync()}
          onDone={() => toast(say('resetDone'))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Views({ views }: { views: OwnUsageReply['views'] }) {
  const say = useUsageWords();
  const { dateTime } = useFormats();
  const lasting = useLasting();
  return (
    <PlainTable
      label={say('views')}
      columns={[
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'minute', header: say('minute'), cell: ({ minute }) => dateTime(minute) },
        { key: 'seconds', header: say('seconds'), cell: ({ seconds }) => lasting(seconds) },
        { key: 'browser', header: say('browser'), cell: ({ browser }) => browser },
        { key: 'network', header: say('network'), cell: ({ network }) => network ?? say('noNetwork') },
      ]}
      rows={views.map((view, at) => ({ ...view, at }))}
      keyOf={({ at }) => String(at)}
    />
  );
}

function Diagnostics({ rows }: { rows: OwnUsageReply['diagnostics'] }) {
  const say = useUsageWords();
  const { dateTime } = useFormats();
  const within = (count: number | null): string => (count === null ? say('unknown') : say('milliseconds', { count }));
  return (
    <PlainTable
      label={say('worked')}
      columns={[
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'minute', header: say('minute'), cell: ({ minute }) => dateTime(minute) },
        { key: 'fault', header: say('fault'), cell: ({ fault }) => fault ?? say('noFault') },
        { key: 'lcp', header: say('drawn'), cell: ({ lcp }) => within(lcp) },
        { key: 'inp', header: say('answered'), cell: ({ inp }) => within(inp) },
      ]}
      rows={rows.map((row, at) => ({ ...row, at }))}
      keyOf={({ at }) => String(at)}
    />
  );
}

function Opens({ opens }: { opens: OwnUsageReply['opens'] }) {
  const say = useUsageWords();
  const { dateTime } = useFormats();
  return (
    <PlainTable
      label={say('opens')}
      columns={[
        { key: 'subject', header: say('subject'), cell: ({ subject }) => <span dir="auto">{subject ?? say('forgotten')}</span> },
        { key: 'minute', header: say('minute'), cell: ({ minute }) => dateTime(minute) },
      ]}
      rows={opens.map((open, at) => ({ ...open, at }))}
      keyOf={({ at }) => String(at)}
    />
  );
}
