import { useQuery } from '@tanstack/react-query';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Switch } from '../../../../ui-kit/switch.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { type ChangeModelDefinition, planKeys } from '../../shared/model.ts';
import { cisIn } from '../new-change.tsx';
import { useSaid } from '../said.ts';
import { periodsQuery } from './data.ts';
import type { PartProps } from './use-model-edit.ts';
import { useChangesAdminWords } from './words.ts';

type Template = NonNullable<ChangeModelDefinition['template']>;
const fresh: Template = { title: '', minutes: 60, outageMinutes: 0, plans: {}, services: [], cis: [] };

/** What each new change of this model has from the beginning: what is done again and again is written once. */
export function TemplatePart({ edit: { values, set }, isDisabled, problems }: PartProps) {
  const say = useChangesAdminWords();
  const { template } = values;
  return (
    <PagePart title={say('template')}>
      <Switch
        label={say('hasTemplate')}
        isDisabled={isDisabled}
        value={template !== null}
        onChange={(has) => set('template', has ? fresh : null)}
      />
      {template !== null && (
        <TemplateFields
          value={template}
          isDisabled={isDisabled}
          error={problems['/definition/template/services']}
          onChange={(part) => set('template', { ...template, ...part })}
        />
      )}
    </PagePart>
  );
}

interface TemplateFieldsProps {
  value: Template;
  isDisabled: boolean;
  error: string | undefined;
  onChange: (part: Partial<Template>) => void;
}

function TemplateFields({ value, isDisabled, error, onChange }: TemplateFieldsProps) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const services = (useQuery(periodsQuery).data?.services ?? []).map(({ id, name }) => ({ id, label: said(name) }));
  return (
    <>
      <TextField
        label={say('templateTitle')}
        maxLength={500}
        isDisabled={isDisabled}
        value={value.title}
        onChange={(title) => onChange({ title })}
      />
      <Pair>
        <NumberField
          label={say('templateMinutes')}
          isDisabled={isDisabled}
          minValue={1}
          maxValue={100_000}
          value={value.minutes}
          onChange={(minutes) => onChange({ minutes: Number.isNaN(minutes) ? 60 : minutes })}
        />
        <NumberField
          label={say('templateOutage')}
          isDisabled={isDisabled}
          minValue={0}
          maxValue={100_000}
          value={value.outageMinutes}
          onChange={(outageMinutes) => onChange({ outageMinutes: Number.isNaN(outageMinutes) ? 0 : outageMinutes })}
        />
      </Pair>
      <MultiSelect
        label={say('services')}
        isDisabled={isDisabled}
        error={error}
        find={async (query) => services.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()))}
        value={services.filter(({ id }) => value.services.includes(id))}
        onChange={(chosen) => onChange({ services: chosen.map(({ id }) => id) })}
      />
      <TextField
        label={say('templateCis')}
        help={say('cisHelp')}
        isDisabled={isDisabled}
        defaultValue={value.cis.join(', ')}
        onChange={(text) => onChange({ cis: cisIn(text) })}
      />
      {planKeys.map((key) => (
        <TextArea
          key={key}
          label={say(`plan_${key}`)}
          rows={2}
          isDisabled={isDisabled}
          value={value.plans[key] ?? ''}
          onChange={(text) => onChange({ plans: { ...value.plans, [key]: text } })}
        />
      ))}
    </>
  );
}
