import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { changed, type FormProps, placed, without } from './identity-fields.ts';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

type Clocks = { from?: string | undefined; to?: string | undefined };
type ClockProps<Row> = { row: Row; place: string; problems: FormProps['problems']; onChange: (row: Row) => void };

/** From and to by the clock on the wall there. */
function ClockFields<Row extends Clocks>({ row, place, problems, onChange }: ClockProps<Row>) {
  const say = usePolicyWords();
  return (['from', 'to'] as const).map((end) => (
    <TextField
      key={end}
      label={say(end)}
      error={problems[`${place}/${end}`]}
      value={row[end] ?? ''}
      onChange={(clock) => onChange({ ...row, [end]: clock })}
    />
  ));
}

/** When it is closed in the middle of each working day. */
export function BreakFields({ values: { hours }, set, problems }: FormProps) {
  const say = usePolicyWords();
  const rows = hours.breaks ?? [];
  const keep = (breaks: typeof rows) => set('hours', { ...hours, breaks });
  return (
    <fieldset className={styles['rows']}>
      <legend>{say('breaks')}</legend>
      {placed(rows).map(({ key, at, row }) => (
        <div key={key} className={styles['clocks']}>
          <ClockFields row={row} place={`/hours/breaks/${at}`} problems={problems} onChange={(one) => keep(changed(rows, at, one))} />
          <div className={styles['removal']}>
            <IconButton icon="x" label={say('removeBreak', { from: row.from })} onPress={() => keep(without(rows, at))} />
          </div>
        </div>
      ))}
      <Button icon="plus" onPress={() => keep([...rows, { from: '12:00', to: '13:00' }])}>
        {say('addBreak')}
      </Button>
    </fieldset>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekdays with hours of their own, in place of the usual ones. */
export function OtherDayFields({ values: { hours }, set, problems }: FormProps) {
  const say = usePolicyWords();
  const rows = hours.otherDays ?? [];
  const keep = (otherDays: typeof rows) => set('hours', { ...hours, otherDays });
  const nameOf = (day: number): string => say(`day_${weekdays.find((one) => one === day) ?? 1}` as const);
  return (
    <fieldset className={styles['rows']}>
      <legend>{say('otherDays')}</legend>
      {placed(rows).map(({ key, at, row }) => (
        <div key={key} className={styles['clocks']} data-named>
          <div className={styles['named']}>
            <Select
              label={say('weekday')}
              options={weekdays.map((day) => ({ id: String(day), label: nameOf(day) }))}
              value={String(row.day)}
              onChange={(day) => keep(changed(rows, at, { ...row, day: Number(day) }))}
            />
          </div>
          <ClockFields row={row} place={`/hours/otherDays/${at}`} problems={problems} onChange={(one) => keep(changed(rows, at, one))} />
          <div className={styles['removal']}>
            <IconButton icon="x" label={say('removeOtherDay', { day: nameOf(row.day) })} onPress={() => keep(without(rows, at))} />
          </div>
        </div>
      ))}
      <Button icon="plus" onPress={() => keep([...rows, { day: 6, from: hours.from, to: hours.to }])}>
        {say('addOtherDay')}
      </Button>
    </fieldset>
  );
}

/** Days that are closed, or open for other hours; they win over weekdays and holidays. */
export function OwnDayFields({ values: { hours }, set, problems }: FormProps) {
  const say = usePolicyWords();
  const rows = hours.ownDays ?? [];
  const keep = (ownDays: typeof rows) => set('hours', { ...hours, ownDays });
  return (
    <fieldset className={styles['rows']}>
      <legend>{say('ownDays')}</legend>
      {placed(rows).map(({ key, at, row }) => (
        <OwnDay
          key={key}
          row={row}
          place={`/hours/ownDays/${at}`}
          problems={problems}
          usual={hours}
          onChange={(one) => keep(changed(rows, at, one))}
          onRemove={() => keep(without(rows, at))}
        />
      ))}
      <Button icon="plus" onPress={() => keep([...rows, { date: '', name: { en: '', de: '' } }])}>
        {say('addOwnDay')}
      </Button>
    </fieldset>
  );
}

type OwnDayRow = NonNullable<FormProps['values']['hours']['ownDays']>[number];
type OwnDayProps = ClockProps<OwnDayRow> & { usual: Clocks; onRemove: () => void };

function OwnDay({ row, place, problems, usual, onChange, onRemove }: OwnDayProps) {
  const say = usePolicyWords();
  const isOpen = row.from !== undefined;
  const { from: _from, to: _to, ...closed } = row;
  return (
    <div className={styles['day']}>
      <div className={styles['clocks']} data-named>
        <div className={styles['named']}>
          <DateField
            label={say('day')}
            error={problems[`${place}/date`]}
            value={row.date || null}
            onChange={(date) => onChange({ ...row, date: date ?? '' })}
          />
        </div>
        {isOpen && <ClockFields row={row} place={place} problems={problems} onChange={onChange} />}
        <div className={styles['removal']}>
          <IconButton icon="x" label={say('removeOwnDay', { name: row.name.en || say('unnamed') })} onPress={onRemove} />
        </div>
      </div>
      <BothLanguages
        label={say('why')}
        value={row.name}
        onChange={(name) => onChange({ ...row, name: { en: name.en, de: name.de ?? '' } })}
        error={problems[`${place}/name/en`] ?? problems[`${place}/name/de`]}
      />
      <Checkbox
        label={say('openThen')}
        value={isOpen}
        onChange={(open) => onChange(open ? { ...closed, from: usual.from, to: usual.to } : closed)}
      />
    </div>
  );
}
