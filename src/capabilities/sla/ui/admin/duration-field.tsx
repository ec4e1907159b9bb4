import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { useLevelWords } from './level-words.ts';

interface DurationFieldProps {
  /** In minutes. */
  value: number;
  error?: string | undefined;
  onChange: (minutes: number) => void;
}

const whole = (number: number): number => (Number.isNaN(number) ? 0 : Math.round(number));

/** Hours and minutes of open time; never days, for a day is as long as its calendar says. */
export function DurationField({ value, error, onChange }: DurationFieldProps) {
  const say = useLevelWords();
  const [hours, minutes] = [Math.floor(value / 60), value % 60];
  return (
    <Pair>
      <NumberField
        label={say('hours')}
        help={say('durationHelp')}
        minValue={0}
        maxValue={87_600}
        error={error}
        value={hours}
        onChange={(next) => onChange(whole(next) * 60 + minutes)}
      />
      <NumberField
        label={say('minutes')}
        minValue={0}
        maxValue={59}
        value={minutes}
        onChange={(next) => onChange(hours * 60 + whole(next))}
      />
    </Pair>
  );
}
