import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { endings, everies, nths, type Repeat } from './repeat.ts';
import { nthWord, useWeekdayNames } from './use-period-words.ts';
import { useChangesAdminWords } from './words.ts';

interface RepeatFieldsProps {
  value: Repeat;
  error: string | undefined;
  onChange: (part: Partial<Repeat>) => void;
}

/** Whether and how it comes again: only what belongs to the way that is chosen. */
export function RepeatFields({ value, error, onChange }: RepeatFieldsProps) {
  const say = useChangesAdminWords();
  const { every, interval } = value;
  return (
    <>
      <Select
        label={say('repeats')}
        options={everies.map((id) => ({ id, label: say(`every_${id}`) }))}
        value={every}
        onChange={(id) => onChange({ every: everies.find((one) => one === id) ?? 'once' })}
      />
      {every !== 'once' && every !== 'rule' && (
        <NumberField
          label={say(`interval_${every}`)}
          minValue={1}
          maxValue={1000}
          value={interval}
          onChange={(given) => onChange({ interval: Number.isNaN(given) ? 1 : given })}
        />
      )}
      <Which value={value} error={error} onChange={onChange} />
      {every !== 'once' && every !== 'rule' && <Ending value={value} onChange={onChange} />}
    </>
  );
}

function Which({ value, error, onChange }: RepeatFieldsProps) {
  const say = useChangesAdminWords();
  const names = useWeekdayNames();
  const weekdays = names.map((label, at) => ({ id: String(at), label }));
  if (value.every === 'week')
    return (
      <CheckboxGroup
        label={say('onDays')}
        look="bare"
        options={weekdays}
        value={value.days.map(String)}
        onChange={(ids) => ids.length > 0 && onChange({ days: ids.map(Number) })}
      />
    );
  if (value.every === 'monthDay') {
    const days = [
      ...Array.from({ length: 31 }, (_, at) => ({ id: String(at + 1), label: String(at + 1) })),
      { id: '-1', label: say('lastDay') },
    ];
    return (
      <Select label={say('ofMonth')} options={days} value={String(value.monthDay)} onChange={(id) => onChange({ monthDay: Number(id) })} />
    );
  }
  if (value.every === 'rule')
    return (
      <TextField
        label={say('rule')}
        help={say('ruleHelp')}
        maxLength={500}
        value={value.rule}
        error={error}
        onChange={(rule) => onChange({ rule })}
      />
    );
  if (value.every !== 'monthWeekday') return null;
  return (
    <Pair>
      <Select
        label={say('nth')}
        options={nths.map((nth) => ({ id: String(nth), label: say(nthWord(nth)) }))}
        value={String(value.nth)}
        onChange={(id) => onChange({ nth: Number(id) })}
      />
      <Select
        label={say('weekday')}
        options={weekdays}
        value={String(value.weekday)}
        onChange={(id) => onChange({ weekday: Number(id) })}
      />
    </Pair>
  );
}

function Ending({ value, onChange }: Omit<RepeatFieldsProps, 'error'>) {
  const say = useChangesAdminWords();
  return (
    <Pair>
      <Select
        label={say('ends')}
        options={endings.map((id) => ({ id, label: say(`ends_${id}`) }))}
        value={value.ends}
        onChange={(id) => onChange({ ends: endings.find((one) => one === id) ?? 'never' })}
      />
      {value.ends === 'until' && (
        <DateField label={say('until')} value={value.until} onChange={(until) => until !== null && onChange({ until })} />
      )}
      {value.ends === 'count' && (
        <NumberField
          label={say('count')}
          minValue={1}
          maxValue={10_000}
          value={value.count}
          onChange={(count) => onChange({ count: Number.isNaN(count) ? 1 : count })}
        />
      )}
    </Pair>
  );
}
