import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ClockGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { useLocalised } from '../desk/clock-words.ts';
import { Explain } from '../desk/explain.tsx';
import { useBusinessTime } from '../use-business-time.ts';
import type { Breach } from './data.ts';
import styles from './lead.module.css';
import { useLeadWords } from './words.ts';

/** What was missed, the latest first; the reason is given from here. */
export function BreachList({ items }: { items: readonly Breach[] }) {
  const say = useLeadWords();
  const localised = useLocalised();
  const { dateTime } = useFormats();
  const [asked, ask] = useState<Breach | null>(null);
  return (
    <>
      <PlainTable
        label={say('list')}
        rows={items}
        keyOf={({ ticket, level, cycle }) => `${ticket} ${level.id} ${cycle}`}
        columns={[
          { key: 'ticket', header: say('ticket'), cell: (breach) => <Ticket breach={breach} /> },
          { key: 'level', header: say('level'), cell: ({ level }) => localised(level.name) },
          {
            key: 'missedAt',
            header: say('missedAt'),
            cell: ({ missedAt }) => <span className={styles['when']}>{dateTime(missedAt)}</span>,
          },
          { key: 'over', header: say('over'), align: 'end', cell: (breach) => <Over breach={breach} /> },
          { key: 'team', header: say('held'), cell: ({ level, team }) => level.supplier ?? team?.name ?? say('nobody') },
          { key: 'why', header: say('why'), cell: (breach) => <Why breach={breach} onAsk={() => ask(breach)} /> },
        ]}
      />
      {asked && (
        <Explain
          number={asked.ticket}
          clock={{ cycle: asked.cycle, explanation: asked.explanation, level: { id: asked.level.id, workspace: asked.workspace } }}
          isGone={asked.title === null}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

/** By how much, as lists and tickets draw it; what still runs says so. */
function Over({ breach: { over, isRunning } }: { breach: Breach }) {
  const say = useLeadWords();
  const businessTime = useBusinessTime();
  return (
    <span className={styles['over']}>
      <ClockGlyph state="breached" used={100} label={say('over')}>
        {over < 60 ? say('underMinute') : businessTime(over)}
      </ClockGlyph>
      {isRunning && <small>{say('stillRunning')}</small>}
    </span>
  );
}

function Ticket({ breach: { ticket, title } }: { breach: Breach }) {
  const say = useLeadWords();
  return (
    <span className={styles['ticket']}>
      {title === null ? (
        <b>{ticket}</b>
      ) : (
        <Link to="/t/$number" params={{ number: ticket }}>
          {ticket}
        </Link>
      )}
      <small>{title ?? say('elsewhere')}</small>
    </span>
  );
}

function Why({ breach: { ticket, explanation }, onAsk }: { breach: Breach; onAsk: () => void }) {
  const say = useLeadWords();
  const localised = useLocalised();
  const deed = say(explanation === null ? 'sayWhy' : 'sayOtherwise');
  return (
    <span className={styles['why']}>
      <span className={explanation === null ? styles['open'] : undefined}>
        {explanation === null
          ? say('notExplained')
          : say('bySomebody', { reason: localised(explanation.reason.name), name: explanation.by.name })}
      </span>
      <Button look="quiet" aria-label={say('sayWhyOf', { deed, number: ticket })} onPress={onAsk}>
        {deed}
      </Button>
    </span>
  );
}
