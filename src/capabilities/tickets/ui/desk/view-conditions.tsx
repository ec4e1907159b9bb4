import type { Comparison, Condition } from '../../../../kernel/shared/conditions/condition.ts';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { flat, joined } from './conditions-of.ts';
import styles from './desk.module.css';
import { useDeskWords } from './words.ts';

/** A condition while it is written: rows that all or any must hold, besides what nests deeper than rows can show. */
export type GivenConditions = { by: 'all' | 'any'; rows: Comparison[]; deep: Condition | null };

export function givenOf(condition: Condition): GivenConditions {
  const known = flat(condition);
  if (known !== null) return { ...known, deep: null };
  if (!('all' in condition)) return { by: 'all', rows: [], deep: condition };
  const rows = condition.all.filter((part): part is Comparison => 'field' in part);
  const nested = condition.all.filter((part) => !('field' in part));
  return { by: 'all', rows, deep: nested.length === 1 ? (nested[0] ?? null) : { all: nested } };
}

export function writtenOf({ by, rows, deep }: GivenConditions): Condition {
  if (deep === null) return joined(rows, by);
  return rows.length === 0 ? deep : { all: [deep, ...rows] };
}

interface ViewConditionsProps {
  value: GivenConditions;
  onChange: (change: Partial<GivenConditions>) => void;
}

/** Which tickets a view has. */
export function ViewConditions({ value: { by, rows, deep }, onChange }: ViewConditionsProps) {
  const say = useDeskWords();
  return (
    <>
      {deep === null ? (
        <RadioGroup
          label={say('viewJoin')}
          look="bare"
          options={[
            { id: 'all', label: say('joinAll') },
            { id: 'any', label: say('joinAny') },
          ]}
          value={by}
          onChange={(id) => onChange({ by: id === 'any' ? 'any' : 'all' })}
        />
      ) : (
        <p className={styles['hint']}>{say('viewDeep')}</p>
      )}
      <ConditionRows rows={rows} onChange={(next) => onChange({ rows: next })} />
    </>
  );
}
