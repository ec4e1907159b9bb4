import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Switch } from '../../../../ui-kit/switch.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { Span } from '../../shared/calendar.ts';
import styles from './calendar.module.css';
import { SpanFields } from './span-fields.tsx';
import { asTime, nextSpan } from './times.ts';
import { useSlaAdminWords } from './words.ts';

type NewDay = { date: string; name: string; spans: readonly Span[]; isYearly: boolean };

interface DayDialogProps {
  kind: 'holiday' | 'exception';
  onAdd: (day: NewDay) => void;
  onClose: () => void;
}

/** A day that is closed, the whole or a part of it, or one with hours of its own. */
export function DayDialog({ kind, onAdd, onClose }: DayDialogProps) {
  const say = useSlaAdminWords();
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [spans, setSpans] = useState<readonly Span[]>(kind === 'holiday' ? [] : [nextSpan([])]);
  const [isYearly, setYearly] = useState(false);
  const isWhole = date !== null && name.trim() !== '';
  const add = (): void => {
    const inTimes = spans.map(({ from, to }) => ({ from: asTime(from), to: asTime(to) }));
    if (date !== null) onAdd({ date, name: name.trim(), spans: inTimes, isYearly });
  };
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say(kind === 'holiday' ? 'addHoliday' : 'addException')}>
      <DateField label={say('day')} value={date} onChange={setDate} isRequired />
      <TextField label={say('dayName')} value={name} onChange={setName} maxLength={200} isRequired />
      <Switch label={say('wholeDay')} value={spans.length === 0} onChange={(isClosed) => setSpans(isClosed ? [] : [nextSpan([])])} />
      {kind === 'holiday' && <Switch label={say('yearly')} value={isYearly} onChange={setYearly} />}
      {spans.length > 0 && <DaySpans kind={kind} spans={spans} onChange={setSpans} />}
      <p>
        <Button look="primary" isDisabled={!isWhole} onPress={add}>
          {say('add')}
        </Button>
      </p>
    </Dialog>
  );
}

/** Of a holiday one part is closed; a day with hours of its own has as many as it wants. */
function DaySpans({
  kind,
  spans,
  onChange,
}: {
  kind: DayDialogProps['kind'];
  spans: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
}) {
  const say = useSlaAdminWords();
  return (
    <div className={styles['spans']}>
      {spans.map((span, index) => (
        <SpanFields
          // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name of their own, as in the week.
          key={`${spans.length}-${index}`}
          day={say('day')}
          span={span}
          onChange={(next) => onChange(spans.with(index, next))}
          onRemove={spans.length > 1 ? () => onChange(spans.filter((_, other) => other !== index)) : undefined}
        />
      ))}
      {kind === 'exception' && (
        <Button icon="plus" onPress={() => onChange([...spans, nextSpan(spans)])}>
          {say('addHours', { day: say('day') })}
        </Button>
      )}
    </div>
  );
}
