import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup';
import styles from './choice.module.css';
import { Mark } from './choice-mark.tsx';
import { cx } from './cx.ts';
import { FieldFoot, FieldHead, type FieldProps, fieldClass, invalid } from './field.tsx';

/** One choice of a RadioGroup or CheckboxGroup. */
export interface Choice {
  id: string;
  label: string;
  /** A second line that explains it. */
  line?: string | undefined;
  /** At the end, such as a price. */
  end?: string | undefined;
  isDisabled?: boolean | undefined;
}

interface GroupProps extends FieldProps {
  options: readonly Choice[];
  /** `surface` (a box with hairlines) for choices that carry weight, `bare` for plain ones. */
  look?: 'surface' | 'bare' | undefined;
  name?: string | undefined;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
}

const groupClass = (look: GroupProps['look']): string => cx(fieldClass(), look === 'bare' && styles['bare']);

function ChoiceWords({ choice }: { choice: Choice }) {
  return (
    <>
      <span>{choice.label}</span>
      {choice.end && <span className={styles['end']}>{choice.end}</span>}
      {choice.line && <span className={styles['line']}>{choice.line}</span>}
    </>
  );
}

export function RadioGroup({
  options,
  look = 'surface',
  value,
  onChange,
  name,
  isDisabled,
  isRequired,
  ...field
}: GroupProps & { value: string | null; onChange: (id: string) => void }) {
  return (
    <AriaRadioGroup
      value={value}
      onChange={onChange}
      name={name}
      isDisabled={isDisabled}
      isRequired={isRequired}
      {...invalid(field.error)}
      className={groupClass(look)}
    >
      <FieldHead {...field} />
      <div className={styles['options']}>
        {options.map((choice) => (
          <Radio key={choice.id} value={choice.id} isDisabled={choice.isDisabled} className={styles['option'] ?? ''}>
            <span className={cx(styles['mark'], styles['round'])} aria-hidden />
            <ChoiceWords choice={choice} />
          </Radio>
        ))}
      </div>
      <FieldFoot error={field.error} why={field.why} />
    </AriaRadioGroup>
  );
}

export function CheckboxGroup({
  options,
  look = 'surface',
  value,
  onChange,
  name,
  isDisabled,
  isRequired,
  ...field
}: GroupProps & { value: readonly string[]; onChange: (ids: string[]) => void }) {
  return (
    <AriaCheckboxGroup
      value={[...value]}
      onChange={onChange}
      name={name}
      isDisabled={isDisabled}
      isRequired={isRequired}
      {...invalid(field.error)}
      className={groupClass(look)}
    >
      <FieldHead {...field} />
      <div className={styles['options']}>
        {options.map((choice) => (
          <AriaCheckbox key={choice.id} value={choice.id} isDisabled={choice.isDisabled} className={styles['option'] ?? ''}>
            {({ isSelected }) => (
              <>
                <Mark isSelected={isSelected} />
                <ChoiceWords choice={choice} />
              </>
            )}
          </AriaCheckbox>
        ))}
      </div>
      <FieldFoot error={field.error} why={field.why} />
    </AriaCheckboxGroup>
  );
}
