import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components/NumberField';
import { minorDigits } from '../kernel/shared/formats.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { ariaProps, FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';
import { Icon } from './icon.tsx';
import { ownCaret } from './own-caret.ts';
import { useKitWords } from './words.ts';

// Apart from text-fields: a ticket asks for words, and for no number.

type Own = 'className' | 'style' | 'children' | 'isInvalid';

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, Own>, FieldProps {
  /** Words behind the number, such as "days". */
  unit?: string | undefined;
}

export function NumberField({ unit, ...props }: NumberFieldProps) {
  const say = useKitWords();
  return (
    <AriaNumberField {...ariaProps(props)} {...invalid(props.error)} className={fieldClass()}>
      <FieldHead {...props} />
      <Group className={cx(inputClass(props.width ?? 'short'), styles['box'])}>
        <Input onClick={ownCaret} />
        {unit && <span className={styles['affix']}>{unit}</span>}
        <Button slot="decrement" className={styles['inside']} aria-label={say('decrease')}>
          −
        </Button>
        <Button slot="increment" className={styles['inside']} aria-label={say('increase')}>
          <Icon name="plus" />
        </Button>
      </Group>
      <FieldFoot error={props.error} why={props.why} />
    </AriaNumberField>
  );
}

export interface MoneyFieldProps extends Omit<NumberFieldProps, 'value' | 'defaultValue' | 'onChange' | 'formatOptions' | 'unit'> {
  /** ISO 4217, such as EUR. */
  currency: string;
  /** In the minor unit (cents), as all money is kept; null while empty. */
  value: number | null;
  onChange: (minor: number | null) => void;
}

export function MoneyField({ currency, value, onChange, ...props }: MoneyFieldProps) {
  const scale = 10 ** minorDigits(currency);
  return (
    <AriaNumberField
      {...ariaProps(props)}
      {...invalid(props.error)}
      value={value === null ? Number.NaN : value / scale}
      onChange={(amount) => onChange(Number.isNaN(amount) ? null : Math.round(amount * scale))}
      formatOptions={{ style: 'currency', currency }}
      className={fieldClass()}
    >
      <FieldHead {...props} />
      <Input className={inputClass(props.width ?? 'short')} onClick={ownCaret} />
      <FieldFoot error={props.error} why={props.why} />
    </AriaNumberField>
  );
}
