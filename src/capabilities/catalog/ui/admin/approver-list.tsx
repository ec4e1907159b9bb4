import type { ApproverRule } from '../../../../kernel/shared/approval-plan.ts';
import { sameJson } from '../../../../kernel/shared/same-json.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { ApproverFields } from './approver-fields.tsx';
import styles from './designer.module.css';
import type { AskingAround } from './plan-around.ts';
import { usePlanWords } from './plan-words.ts';

interface ApproverListProps extends AskingAround {
  label: string;
  rules: readonly ApproverRule[];
  onChange: (rules: ApproverRule[]) => void;
}

const usual: readonly ApproverRule[] = [
  { kind: 'managers', from: 1, levels: 1 },
  { kind: 'costCentreOwner' },
  { kind: 'managers', from: 2, levels: 1 },
];

/** The rules by which people are found for a step; at least one, for a step that asks nobody would wait for ever. */
export function ApproverList({ label, rules, onChange, ...around }: ApproverListProps) {
  const say = usePlanWords();
  const fresh = usual.find((rule) => !rules.some((one) => sameJson(one, rule))) ?? { kind: 'managers', from: 3, levels: 1 };
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own
        <div key={at} className={styles['lineItem']}>
          <fieldset aria-label={say('approver', { number: at + 1 })}>
            <ApproverFields {...around} rule={rule} onChange={(next) => onChange(rules.map((one, index) => (index === at ? next : one)))} />
          </fieldset>
          <IconButton
            icon="trash"
            label={say('removeApprover', { number: at + 1 })}
            isDisabled={rules.length === 1}
            onPress={() => onChange(rules.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button look="plain" icon="plus" isDisabled={rules.length === 20} onPress={() => onChange([...rules, fresh])}>
        {say('addApprover')}
      </Button>
    </section>
  );
}
