import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { Switch } from '../../../../ui-kit/switch.tsx';
import { changeKinds, planKeys } from '../../shared/model.ts';
import { usualApprovals } from '../../shared/own-models.ts';
import type { PartProps } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

const steps = ['assess', 'authorize', 'review'] as const;

/** Which way it takes, and what has to be written before. */
export function WayPart({ edit: { values, set, write }, isDisabled, problems }: PartProps) {
  const say = useChangesAdminWords();
  const go = (chosen: readonly string[]): void => {
    const next = steps.filter((step) => chosen.includes(step));
    const isAsked = next.includes('authorize');
    write({ steps: next, approvals: isAsked ? (values.approvals ?? usualApprovals) : null });
  };
  return (
    <PagePart title={say('way')}>
      <Select
        label={say('kindOf')}
        isDisabled={isDisabled}
        options={changeKinds.map((id) => ({ id, label: say(`kind_${id}`) }))}
        value={values.kind}
        onChange={(id) => set('kind', changeKinds.find((one) => one === id) ?? 'normal')}
      />
      <CheckboxGroup
        label={say('steps')}
        help={say('stepsHelp')}
        look="bare"
        isDisabled={isDisabled}
        options={steps.map((id) => ({ id, label: say(`step_${id}`) }))}
        value={values.steps}
        onChange={go}
        error={problems['/definition/steps']}
      />
      <CheckboxGroup
        label={say('required')}
        look="bare"
        isDisabled={isDisabled}
        options={planKeys.map((id) => ({ id, label: say(`plan_${id}`) }))}
        value={values.required}
        onChange={(ids) =>
          set(
            'required',
            planKeys.filter((key) => ids.includes(key)),
          )
        }
      />
      <Switch
        label={say('freezesBind')}
        isDisabled={isDisabled}
        value={values.freezesBind}
        onChange={(binds) => set('freezesBind', binds)}
      />
    </PagePart>
  );
}
