import { type ReactNode, useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { useKitWords } from './words.ts';

/** Why a field asks for personal data: the privacy registry's words. */
export interface Why {
  purpose: string;
  seenBy: string;
  kept: string;
}

/** What every field takes. */
export interface FieldProps {
  label: string;
  /** Only where the screen makes the label plain, such as a search box. */
  isLabelHidden?: boolean | undefined;
  help?: ReactNode;
  why?: Why | undefined;
  /** Says what is wrong and what would be right. */
  error?: string | undefined;
  /** Shows "optional" beside the label. */
  optional?: boolean | undefined;
  /** `short` for dates, numbers and codes. */
  width?: 'full' | 'short' | undefined;
}

export const fieldClass = (): string => cx(styles['field']);
export const inputClass = (width?: 'full' | 'short'): string => cx(styles['input'], width === 'short' && styles['short']);
export const invalid = (error: string | undefined): { isInvalid: boolean } => ({ isInvalid: error !== undefined && error !== '' });

/** Label and help above the control. */
export function FieldHead({ label, isLabelHidden, optional, help }: FieldProps) {
  const say = useKitWords();
  return (
    <>
      <Label className={cx(styles['label'], isLabelHidden && styles['unseen'])}>
        {label}
        {optional && <small>{say('optional')}</small>}
      </Label>
      {help && (
        <Text slot="description" className={styles['help']}>
          {help}
        </Text>
      )}
    </>
  );
}

/** Error and "why we ask" below it. */
export function FieldFoot({ error, why }: Pick<FieldProps, 'error' | 'why'>) {
  return (
    <>
      <FieldError className={styles['error']}>
        {error && (
          <>
            <Icon name="warning" />
            <span>{error}</span>
          </>
        )}
      </FieldError>
      {why && <WhyWeAsk why={why} />}
    </>
  );
}

/** The reason a field is asked, in place and on demand. */
export function WhyWeAsk({ why }: { why: Why }) {
  const say = useKitWords();
  const id = useId();
  return (
    <details className={styles['why']}>
      <summary id={id}>
        <Icon name="shield" />
        {say('whyWeAsk')}
      </summary>
      <dl aria-labelledby={id}>
        <dt>{say('whyFor')}</dt>
        <dd>{why.purpose}</dd>
        <dt>{say('whySeenBy')}</dt>
        <dd>{why.seenBy}</dd>
        <dt>{say('whyKept')}</dt>
        <dd>{why.kept}</dd>
      </dl>
    </details>
  );
}

/** Props for React Aria: without those that only our fields know. */
export function ariaProps<P extends FieldProps>(props: P): Omit<P, keyof FieldProps> {
  const { label, isLabelHidden, help, why, error, optional, width, ...others } = props;
  return others;
}
