import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { BreakFields, OtherDayFields, OwnDayFields } from './identity-calendar.tsx';
import type { FormProps } from './identity-fields.ts';
import { OpeningPreview } from './opening-preview.tsx';
import { usePolicyWords } from './words.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** When support is open, in its own time zone. */
export function HoursFields({ values, set, problems }: FormProps) {
  const say = usePolicyWords();
  const { hours } = values;
  const form = { values, set, problems };
  return (
    <PagePart title={say('hours')}>
      <CheckboxGroup
        label={say('days')}
        look="bare"
        error={problems['/hours/days']}
        options={weekdays.map((day) => ({ id: String(day), label: say(`day_${day}` as const) }))}
        value={hours.days.map(String)}
        onChange={(days) => set('hours', { ...hours, days: days.map(Number).toSorted() })}
      />
      <Pair>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            label={say(end)}
            help={say('clockHelp')}
            width="short"
            error={problems[`/hours/${end}`]}
            value={hours[end]}
            onChange={(clock) => set('hours', { ...hours, [end]: clock })}
          />
        ))}
      </Pair>
      <TextField
        label={say('timeZone')}
        error={problems['/hours/timeZone']}
        value={hours.timeZone}
        onChange={(timeZone) => set('hours', { ...hours, timeZone })}
      />
      <Pair>
        <TextField
          label={say('holidays')}
          help={say('holidaysHelp')}
          error={problems['/hours/holidays'] ?? problems['/hours/holidays/country']}
          value={hours.holidays?.country ?? ''}
          onChange={(text) => set('hours', { ...hours, holidays: placeOf(text, hours.holidays?.region) })}
        />
        <TextField
          label={say('region')}
          help={say('regionHelp')}
          error={problems['/hours/holidays/region']}
          value={hours.holidays?.region ?? ''}
          onChange={(text) => set('hours', { ...hours, holidays: placeOf(hours.holidays?.country ?? '', text) })}
        />
      </Pair>
      <BreakFields {...form} />
      <OtherDayFields {...form} />
      <OwnDayFields {...form} />
      <OpeningPreview hours={hours} />
    </PagePart>
  );
}

/** Nothing written: no holidays. */
function placeOf(country: string, region: string | undefined): FormProps['values']['hours']['holidays'] {
  if (country === '' && (region ?? '') === '') return undefined;
  return { country: country.toUpperCase().slice(0, 2), ...(region ? { region: region.toUpperCase() } : {}) };
}

/** What no software can show, and how long ahead a change is told. */
export function AttestationFields({ values, set, problems }: FormProps) {
  const say = usePolicyWords();
  return (
    <PagePart title={say('attestation')}>
      <Checkbox
        label={say('automatedDecisions')}
        value={values.automatedDecisions}
        onChange={(answers) => set('automatedDecisions', answers)}
      />
      <DateField
        label={say('attestedUntil')}
        width="short"
        error={problems['/attestedUntil']}
        value={values.attestedUntil}
        onChange={(day) => set('attestedUntil', day)}
      />
      <NumberField
        label={say('noticeDays')}
        unit="day"
        width="short"
        minValue={1}
        maxValue={365}
        error={problems['/noticeDays']}
        value={values.noticeDays}
        onChange={(days) => set('noticeDays', days)}
      />
    </PagePart>
  );
}
