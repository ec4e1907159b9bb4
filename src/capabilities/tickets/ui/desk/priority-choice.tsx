import { useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { PriorityGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './desk.module.css';
import { PriorityByHand } from './priority-by-hand.tsx';
import { priorityOf, useDeskWords } from './words.ts';

const levels = { '1': 'high', '2': 'medium', '3': 'low' } as const;

/** Priority follows from impact and urgency; both are set here, and where they do not tell the whole, the priority itself. */
export function PriorityChoice({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  useKeys({ priority: () => setOpen(true) });
  const glyph = <PriorityGlyph priority={priorityOf(ticket.priority)} withWords />;
  const isKept = (['impact', 'urgency', 'priority'] as const).every((field) => ticket.readOnly.includes(field));
  if (!ticket.can.edit || isKept) return glyph;
  return (
    <Popover
      label={say('priority')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button look="plain">
          <Hidden>{say('priority')}: </Hidden>
          {glyph}
        </Button>
      }
    >
      <div className={styles['asked']}>
        <Level ticket={ticket} field="impact" />
        <Level ticket={ticket} field="urgency" />
        {ticket.can.overridePriority ? (
          <PriorityByHand key={ticket.version} ticket={ticket} onDone={() => setOpen(false)} />
        ) : (
          <p className={styles['hint']}>{ticket.priorityOverrideReason ?? say('derived')}</p>
        )}
      </div>
    </Popover>
  );
}

function Level({ ticket, field }: { ticket: TicketReply; field: 'impact' | 'urgency' }) {
  const say = useDeskWords();
  const { mutate } = useChange(ticket);
  const options = (Object.keys(levels) as (keyof typeof levels)[]).map((id) => ({ id, label: `${id} – ${say(levels[id])}` }));
  return (
    <Select
      label={say(field)}
      options={options}
      value={String(ticket[field])}
      isDisabled={ticket.readOnly.includes(field)}
      help={ticket.readOnly.includes(field) ? say('keptByState') : undefined}
      onChange={(level) => mutate({ change: { [field]: Number(level) }, said: say('levelChanged', { number: ticket.number }) })}
    />
  );
}
