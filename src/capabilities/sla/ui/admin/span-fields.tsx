import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { Span } from '../../shared/calendar.ts';
import styles from './calendar.module.css';
import { asTime } from './times.ts';
import { useSlaAdminWords } from './words.ts';

interface SpanFieldsProps {
  /** Of which day, for those who hear the fields. */
  day: string;
  span: Span;
  error?: string | undefined;
  isDisabled?: boolean | undefined;
  onChange: (span: Span) => void;
  onRemove?: (() => void) | undefined;
}

/** From one time to another. A time is read when the field is left: native ones know no 24:00, the end of a day. */
export function SpanFields({ day, span, error, isDisabled = false, onChange, onRemove }: SpanFieldsProps) {
  const say = useSlaAdminWords();
  const { from, to } = span;
  const field = (key: 'from' | 'to') => ({
    isLabelHidden: true,
    isDisabled,
    value: span[key],
    onChange: (text: string) => onChange({ ...span, [key]: text }),
    onBlur: () => asTime(span[key]) !== span[key] && onChange({ ...span, [key]: asTime(span[key]) }),
  });
  return (
    <span className={styles['span']}>
      <span>
        <TextField label={say('fromOn', { day })} {...field('from')} />
      </span>
      <span aria-hidden>–</span>
      <span>
        <TextField label={say('toOn', { day })} {...field('to')} />
      </span>
      {onRemove && !isDisabled && <IconButton icon="x" label={say('removeHours', { from, to, day })} onPress={onRemove} />}
      {error && (
        <span role="alert" className={styles['wrong']}>
          {error}
        </span>
      )}
    </span>
  );
}
