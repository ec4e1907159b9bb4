import { useState } from 'react';
import { typeCheck } from '../../../../kernel/shared/conditions/type-check.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { ChangeModelDefinition } from '../../shared/model.ts';
import { type Risk, riskCatalogue, riskOf } from '../../shared/risk.ts';
import { useSaid } from '../said.ts';
import styles from './admin.module.css';
import { riskFacts } from './risk-part.tsx';
import { useChangesAdminWords } from './words.ts';

const unanswered = 'unanswered';
const usual = { outageMinutes: 0, durationMinutes: 120, leadHours: 48, services: 1, cis: 1 };

/** The risk of a change that is made up, by what stands in the form: counted by the very function that counts real ones. */
export function RiskPreview({ model }: { model: ChangeModelDefinition }) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const [answers, answer] = useState<Readonly<Record<string, string>>>({});
  const [facts, setFacts] = useState(usual);
  // A condition that is half written holds for nothing yet.
  const rules = model.risk.rules.filter(({ when }) => typeCheck(when, riskCatalogue(model)).length === 0);
  const risk = riskOf({ ...model, risk: { ...model.risk, rules } }, answers, facts, new Date(now()));
  return (
    <PagePart title={say('preview')} help={say('previewHelp')}>
      <Outcome risk={risk} />
      {model.questions.map(({ key, label, options }) => (
        <Select
          key={key}
          label={said(label) || key}
          options={[
            { id: unanswered, label: say('notAnswered') },
            ...options.map((one) => ({ id: one.key, label: said(one.label) || one.key })),
          ]}
          value={options.some((one) => one.key === answers[key]) ? (answers[key] ?? unanswered) : unanswered}
          onChange={(id) => answer({ ...answers, [key]: id })}
        />
      ))}
      {riskFacts.map((name) => (
        <NumberField
          key={name}
          label={say(`fact_${name}`)}
          minValue={0}
          value={facts[name]}
          onChange={(value) => setFacts({ ...facts, [name]: Number.isNaN(value) ? 0 : value })}
        />
      ))}
    </PagePart>
  );
}

function Outcome({ risk }: { risk: Risk }) {
  const say = useChangesAdminWords();
  const said = useSaid();
  return (
    <div aria-live="polite" className={styles['outcome']}>
      <p>
        <strong>{say(`level_${risk.level}`)}</strong> · {say('riskPoints', { count: risk.points })}
      </p>
      <ul className={styles['parts']}>
        {risk.parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be called alike
          <li key={at}>
            <span>
              {said(part.label)}
              {part.said !== null && <small>{said(part.said)}</small>}
            </span>
            <b>{part.points > 0 ? `+${part.points}` : part.points}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
