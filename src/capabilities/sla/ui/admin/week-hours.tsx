import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import type { Span } from '../../shared/calendar.ts';
import styles from './calendar.module.css';
import { SpanFields } from './span-fields.tsx';
import { nextSpan } from './times.ts';
import { useWeekdays } from './use-weekdays.ts';
import { useSlaAdminWords } from './words.ts';

interface WeekHoursProps {
  week: readonly (readonly Span[])[];
  /** By JSON pointer below `/week`: what is wrong with it. */
  problems: Readonly<Record<string, string>>;
  isDisabled: boolean;
  onChange: (week: Span[][]) => void;
}

/** The hours of each weekday; several a day, copied to other days by a menu. */
export function WeekHours({ week, problems, isDisabled, onChange }: WeekHoursProps) {
  const names = useWeekdays('long');
  const copyOf = (): Span[][] => names.map((_, day) => [...(week[day] ?? [])]);
  return (
    <div className={styles['week']}>
      {names.map((name, day) => (
        <Day
          key={name}
          name={name}
          spans={week[day] ?? []}
          errorAt={(index) =>
            problems[`/week/${day}/${index}`] ?? problems[`/week/${day}/${index}/from`] ?? problems[`/week/${day}/${index}/to`]
          }
          isDisabled={isDisabled}
          onChange={(spans) => onChange(copyOf().with(day, spans))}
          onCopy={(to) => onChange(copyOf().map((spans, index) => (to.includes(index) ? [...(week[day] ?? [])] : spans)))}
        />
      ))}
    </div>
  );
}

interface DayProps {
  name: string;
  spans: readonly Span[];
  errorAt: (index: number) => string | undefined;
  isDisabled: boolean;
  onChange: (spans: Span[]) => void;
  onCopy: (to: readonly number[]) => void;
}

function Day({ name, spans, errorAt, isDisabled, onChange, onCopy }: DayProps) {
  const say = useSlaAdminWords();
  return (
    <fieldset className={styles['day']} disabled={isDisabled}>
      <legend>{name}</legend>
      <div className={styles['spans']}>
        {spans.length === 0 && <span className={styles['closed']}>{say('closed')}</span>}
        {spans.map((span, index) => (
          <SpanFields
            // biome-ignore lint/suspicious/noArrayIndexKey: hours have no name of their own, and two of a day may be alike while one writes.
            key={`${spans.length}-${index}`}
            day={name}
            span={span}
            error={errorAt(index)}
            isDisabled={isDisabled}
            onChange={(next) => onChange([...spans].with(index, next))}
            onRemove={() => onChange(spans.filter((_, other) => other !== index))}
          />
        ))}
      </div>
      {!isDisabled && (
        <span className={styles['dayEnd']}>
          <IconButton icon="plus" label={say('addHours', { day: name })} onPress={() => onChange([...spans, nextSpan(spans)])} />
          <CopyMenu name={name} onCopy={onCopy} />
        </span>
      )}
    </fieldset>
  );
}

const weekdays = [0, 1, 2, 3, 4];
const all = [...weekdays, 5, 6];

function CopyMenu({ name, onCopy }: { name: string; onCopy: (to: readonly number[]) => void }) {
  const say = useSlaAdminWords();
  const names = useWeekdays('long');
  const single = names.flatMap((day, index) =>
    day === name ? [] : [{ id: `${index}`, label: say('copyTo', { day }), onDo: () => onCopy([index]) }],
  );
  const many = [
    { id: 'weekdays', label: say('copyWeekdays'), onDo: () => onCopy(weekdays) },
    { id: 'all', label: say('copyAll'), onDo: () => onCopy(all) },
  ];
  return (
    <Menu
      label={say('copyHours', { day: name })}
      trigger={<IconButton icon="copy" label={say('copyHours', { day: name })} />}
      groups={[
        { id: 'many', entries: many },
        { id: 'single', entries: single },
      ]}
    />
  );
}
