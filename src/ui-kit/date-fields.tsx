import { type CalendarDate, parseAbsolute, parseDate, parseDateTime, type ZonedDateTime } from '@internationalized/date';
import { DatePicker } from 'react-aria-components/DatePicker';
import { DateRangePicker } from 'react-aria-components/DateRangePicker';
import { Group } from 'react-aria-components/Group';
import { now } from '../kernel/web/clock.ts';
import { useReader } from '../kernel/web/reader.tsx';
import { cx } from './cx.ts';
import dateStyles from './date.module.css';
import { CalendarButton, CalendarPopover, Segments } from './date-parts.tsx';
import styles from './field.module.css';
import { FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';

interface CommonProps extends FieldProps {
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  name?: string | undefined;
}

interface LimitProps {
  /** First and last day that can be chosen. */
  from?: string | undefined;
  until?: string | undefined;
}

interface DateFieldProps extends CommonProps, LimitProps {
  /** ISO day, `2026-11-26`; null while empty. */
  value: string | null;
  onChange: (day: string | null) => void;
}

const dayOf = (iso: string | null | undefined): CalendarDate | null => (iso ? parseDate(iso) : null);

/** A day without a time. */
export function DateField({ value, onChange, from, until, isDisabled, isRequired, name, ...field }: DateFieldProps) {
  return (
    <DatePicker
      value={dayOf(value)}
      onChange={(day) => onChange(day?.toString() ?? null)}
      minValue={dayOf(from)}
      maxValue={dayOf(until)}
      isDisabled={isDisabled}
      isRequired={isRequired}
      name={name}
      {...invalid(field.error)}
      className={fieldClass()}
    >
      <Inside {...field} />
      <CalendarPopover />
    </DatePicker>
  );
}

interface DateTimeFieldProps extends CommonProps {
  /** ISO instant, `2026-11-26T08:00:00.000Z`; null while empty. Shown in the reader's time zone. */
  value: string | null;
  onChange: (instant: string | null) => void;
}

/** A moment, to the minute, in the reader's time zone. */
export function DateTimeField({ value, onChange, isDisabled, isRequired, name, ...field }: DateTimeFieldProps) {
  const { timeZone } = useReader();
  const moment: ZonedDateTime | null = value === null ? null : parseAbsolute(value, timeZone);
  return (
    <DatePicker
      value={moment}
      onChange={(next) => onChange(next?.toAbsoluteString() ?? null)}
      granularity="minute"
      hideTimeZone
      // While it is empty there is no zone to take from the value.
      placeholderValue={parseAbsolute(new Date(now()).toISOString(), timeZone).set({ second: 0, millisecond: 0 })}
      isDisabled={isDisabled}
      isRequired={isRequired}
      name={name}
      {...invalid(field.error)}
      className={fieldClass()}
    >
      <Inside {...field} isRoomy />
      <CalendarPopover />
    </DatePicker>
  );
}

interface WallTimeFieldProps extends CommonProps {
  /** By the wall clock of a place that is named beside it, `2026-11-26T08:00`. */
  value: string;
  onChange: (wallTime: string) => void;
}

/** A day and a time as the clock of some place shows them, wherever the reader is. */
export function WallTimeField({ value, onChange, isDisabled, isRequired, name, ...field }: WallTimeFieldProps) {
  return (
    <DatePicker
      value={parseDateTime(value)}
      onChange={(next) => next !== null && onChange(next.toString().slice(0, 16))}
      granularity="minute"
      isDisabled={isDisabled}
      isRequired={isRequired}
      name={name}
      {...invalid(field.error)}
      className={fieldClass()}
    >
      <Inside {...field} isRoomy />
      <CalendarPopover />
    </DatePicker>
  );
}

interface DateRangeFieldProps extends CommonProps, LimitProps {
  /** ISO days, both included; null while empty. */
  value: { from: string; until: string } | null;
  onChange: (range: { from: string; until: string } | null) => void;
}

/** From one day until another, both included. */
export function DateRangeField({ value, onChange, from, until, isDisabled, isRequired, ...field }: DateRangeFieldProps) {
  return (
    <DateRangePicker
      value={value && { start: parseDate(value.from), end: parseDate(value.until) }}
      onChange={(range) => onChange(range && { from: range.start.toString(), until: range.end.toString() })}
      minValue={dayOf(from)}
      maxValue={dayOf(until)}
      isDisabled={isDisabled}
      isRequired={isRequired}
      {...invalid(field.error)}
      className={fieldClass()}
    >
      <FieldHead {...field} />
      <Group className={cx(inputClass(), styles['box'], dateStyles['range'])}>
        <Segments slot="start" />
        <span className={dateStyles['between']} aria-hidden>
          –
        </span>
        <Segments slot="end" />
        <CalendarButton />
      </Group>
      <FieldFoot error={field.error} why={field.why} />
      <CalendarPopover isRange />
    </DateRangePicker>
  );
}

function Inside({ isRoomy, ...field }: FieldProps & { isRoomy?: boolean }) {
  return (
    <>
      <FieldHead {...field} />
      <Group className={cx(inputClass(isRoomy ? 'full' : (field.width ?? 'short')), styles['box'], isRoomy && dateStyles['range'])}>
        <Segments />
        <CalendarButton />
      </Group>
      <FieldFoot error={field.error} why={field.why} />
    </>
  );
}
