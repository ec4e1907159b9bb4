import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import type { ChangeModelDefinition, Question } from '../../shared/model.ts';
import { useSaid } from '../said.ts';
import styles from './admin.module.css';
import { Points } from './questions-part.tsx';
import type { PartProps } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

type Rule = ChangeModelDefinition['risk']['rules'][number];

/** What a risk is counted by beside answers. */
export const riskFacts = ['outageMinutes', 'durationMinutes', 'leadHours', 'services', 'cis'] as const;

/** From how many points on a risk is medium or high, and the rules that add to it. */
export function RiskPart({ edit: { values, set }, isDisabled, problems }: PartProps) {
  const say = useChangesAdminWords();
  const { risk, questions } = values;
  const fields = useRiskFields(questions);
  const write = (rules: readonly Rule[]): void => set('risk', { ...risk, rules: [...rules] });
  const fresh = (): Rule => ({
    label: { en: say('newRule'), de: say('newRule') },
    when: { field: 'outageMinutes', op: 'gt', value: 30 },
    points: 1,
  });
  const threshold = (key: 'medium' | 'high') => (
    <NumberField
      label={say(key)}
      isDisabled={isDisabled}
      value={risk[key]}
      onChange={(points) => set('risk', { ...risk, [key]: Number.isNaN(points) ? 0 : points })}
      error={problems[`/definition/risk/${key}`]}
    />
  );
  return (
    <PagePart title={say('risk')} help={say('riskHelp')}>
      <Pair>
        {threshold('medium')}
        {threshold('high')}
      </Pair>
      {risk.rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name of its own
        <fieldset key={at} className={styles['item']} aria-label={say('riskRule', { number: at + 1 })}>
          <div className={styles['itemHead']}>
            <h3>{say('riskRule', { number: at + 1 })}</h3>
            <IconButton
              icon="trash"
              label={say('removeRule', { number: at + 1 })}
              isDisabled={isDisabled}
              onPress={() => write(risk.rules.toSpliced(at, 1))}
            />
          </div>
          <BothLanguages
            label={say('riskRule', { number: at + 1 })}
            isDisabled={isDisabled}
            value={rule.label}
            onChange={(label) => write(risk.rules.with(at, { ...rule, label }))}
            error={problems[`/definition/risk/rules/${at}/when`]}
          />
          <ConditionBuilder
            label={say('when')}
            fields={fields}
            value={rule.when}
            onChange={(when) => when !== null && write(risk.rules.with(at, { ...rule, when }))}
          />
          <Points value={rule.points} isDisabled={isDisabled} onChange={(points) => write(risk.rules.with(at, { ...rule, points }))} />
        </fieldset>
      ))}
      <Button look="plain" icon="plus" isDisabled={isDisabled || risk.rules.length >= 30} onPress={() => write([...risk.rules, fresh()])}>
        {say('addRule')}
      </Button>
    </PagePart>
  );
}

/** What a rule may ask: what is planned, and the answers. */
function useRiskFields(questions: readonly Question[]): ConditionField[] {
  const say = useChangesAdminWords();
  const said = useSaid();
  return [
    ...riskFacts.map((name): ConditionField => ({ name, label: say(`fact_${name}`), type: 'number' })),
    ...questions.map(
      ({ key, label, options }): ConditionField => ({
        name: key,
        label: said(label) || key,
        type: 'choice',
        options: options.map((one) => ({ id: one.key, label: said(one.label) || one.key })),
      }),
    ),
  ];
}
