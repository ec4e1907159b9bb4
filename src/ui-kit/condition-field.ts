import type { ReactNode } from 'react';
import type { FieldType } from '../kernel/shared/conditions/catalogue.ts';
import type { ConditionValue } from '../kernel/shared/conditions/condition.ts';
import type { Option } from './option-item.tsx';

/** A field that a condition may name, as the screen knows it. */
export interface ConditionField {
  name: string;
  label: string;
  type: FieldType;
  /** What can be chosen, if it is a few: options, teams, places. */
  options?: readonly Option[] | undefined;
  currency?: string | undefined;
  /** A control of one's own for the value, such as a search for people. */
  control?:
    | ((props: { label: string; value: ConditionValue | undefined; onChange: (value: ConditionValue) => void }) => ReactNode)
    | undefined;
}
