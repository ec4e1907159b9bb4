import type { ReactNode } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { ariaProps, FieldFoot, FieldHead, type FieldProps, fieldClass, inputClass, invalid } from './field.tsx';
import { ownCaret } from './own-caret.ts';

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
