import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components/NumberField';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { minorDigits } from '../kernel/shared/formats.ts';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { ariaProps, FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';
import { Icon } from './icon.tsx';
import { ownCaret } from './own-caret.ts';
import { useKitWords } from './words.ts';

type Own = 'className' | 'style' | 'children' | 'isInvalid';

export interface TextFieldProps extends Omit<AriaTextFieldProps, Own>, FieldProps {
  placeholder?: string | undefined;
  /** Words or an icon before the text, such as `https://`. */
  before?: ReactNode;
}

export function TextField({ placeholder, before, ...props }: TextFieldProps) {
  const { width, error, why } = props;
  return (
    <AriaTextField {...ariaProps(props)} {...invalid(error)} className={fieldClass()}>
      <FieldHead {...props} />
      {before ? (
        <Group className={cx(inputClass(width), styles['box'])}>
          <span className={styles['affix']}>{before}</span>
          <Input placeholder={placeholder} onClick={ownCaret} />
        </Group>
      ) : (
        <Input placeholder={placeholder} className={inputClass(width)} onClick={ownCaret} />
      )}
      <FieldFoot error={error} why={why} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<AriaTextFieldProps, Own>, FieldProps {
  placeholder?: string | undefined;
  /** Lines before it grows with the text; 4 unless told. */
  rows?: number | undefined;
}

export function TextArea({ placeholder, rows = 4, ...props }: TextAreaProps) {
  return (
    <AriaTextField {...ariaProps(props)} {...invalid(props.error)} className={fieldClass()}>
      <FieldHead {...props} />
      <AriaTextArea placeholder={placeholder} rows={rows} className={inputClass(props.width)} onClick={ownCaret} />
      <FieldFoot error={props.error} why={props.why} />
    </AriaTextField>
  );
}

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
