import { useEdit } from '../../../kernel/web/edit.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EditFoot } from '../../../ui-kit/edit-foot.tsx';
import { NumberField } from '../../../ui-kit/number-fields.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { TextArea, TextField } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ChangeReply } from '../contract.ts';
import { type PlanKey, planKeys } from '../shared/model.ts';
import boards from './boards.module.css';
import styles from './changes.module.css';
import { changeCalls, useShown } from './data.ts';
import { cisIn, TimesFields } from './new-change.tsx';
import { useSaid } from './said.ts';
import { ServicesField } from './services-field.tsx';
import { useChangeWords } from './words.ts';

const fieldsOf = (change: ChangeReply) => ({
  planned: change.planned,
  outageMinutes: change.outageMinutes,
  services: change.services.map(({ id }) => id),
  cis: change.cis,
  answers: change.answers,
  plans: change.plans,
});

const inTwoHours = () => {
  const from = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 86_400_000;
  return { from: new Date(from).toISOString(), until: new Date(from + 7_200_000).toISOString() };
};

/** What is planned, as a form: once work has begun it is only read. */
export function PlanForm({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const shown = useShown();
  const edit = useEdit({
    record: change,
    fieldsOf,
    save: (more, ifMatch) => changeCalls.edit({ number: change.number, ...more }, { ifMatch }),
    onSaved: (saved) => {
      shown(saved);
      toast(say('saved'));
    },
  });
  const names: Readonly<Record<string, string>> = {
    planned: say('planned'),
    outageMinutes: say('outage'),
    services: say('services'),
    cis: say('cis'),
  };
  if (!change.can.plan) return <ReadPlan change={change} />;
  const { planned, outageMinutes, services, cis, answers, plans } = edit.values;
  return (
    <PagePart title={say('plan')}>
      <div className={boards['form']}>
        {planned === null ? (
          <Button icon="calendar" onPress={() => edit.set('planned', inTwoHours())}>
            {say('notPlanned')}
          </Button>
        ) : (
          <TimesFields times={planned} onChange={(times) => edit.set('planned', times)} />
        )}
        <NumberField
          label={say('outage')}
          value={outageMinutes}
          minValue={0}
          onChange={(value) => edit.set('outageMinutes', Number.isNaN(value) ? 0 : value)}
        />
        <ServicesField value={services} onChange={(ids) => edit.set('services', [...ids])} />
        <CisField value={cis} onChange={(next) => edit.set('cis', next)} />
        <Questions change={change} answers={answers} onChange={(next) => edit.set('answers', next)} />
        {planKeys.map((key) => (
          <TextArea
            key={key}
            label={change.required.includes(key) ? `${say(`plan_${key}`)} (${say('neededPlan')})` : say(`plan_${key}`)}
            value={plans[key]}
            onChange={(text) => edit.set('plans', { ...plans, [key]: text })}
          />
        ))}
      </div>
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} />
    </PagePart>
  );
}

function CisField({ value, onChange }: { value: readonly string[]; onChange: (cis: string[]) => void }) {
  const say = useChangeWords();
  return <TextField label={say('cis')} help={say('cisHelp')} defaultValue={value.join(', ')} onChange={(text) => onChange(cisIn(text))} />;
}

type QuestionsProps = { change: ChangeReply; answers: Record<string, string>; onChange: (answers: Record<string, string>) => void };

function Questions({ change, answers, onChange }: QuestionsProps) {
  const said = useSaid();
  return change.questions.map(({ key, label, options }) => (
    <Select
      key={key}
      label={said(label)}
      options={options.map((option) => ({ id: option.key, label: said(option.label) }))}
      value={answers[key] ?? null}
      onChange={(chosen) => onChange({ ...answers, [key]: chosen })}
    />
  ));
}

function ReadPlan({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const written = planKeys.filter((key: PlanKey) => change.plans[key] !== '');
  return (
    <PagePart title={say('plan')}>
      {written.length === 0 && <p className={styles['off']}>{say('nothing')}</p>}
      {written.map((key) => (
        <section key={key} className={styles['text']}>
          <h3>{say(`plan_${key}`)}</h3>
          <p>{change.plans[key]}</p>
        </section>
      ))}
    </PagePart>
  );
}
