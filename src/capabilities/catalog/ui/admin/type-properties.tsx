import { useQuery } from '@tanstack/react-query';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { IconPicker } from '../../../../ui-kit/icon-picker.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { personControl } from '../../../directory/ui/public.tsx';
import { catalog, departmentsQuery, locationsQuery, teamsQuery, useCatalogDeed } from './data.ts';
import styles from './designer.module.css';
import { isWhole } from './naming.ts';
import { PriceFields } from './price-fields.tsx';
import { TaskList } from './task-list.tsx';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

interface PartProps {
  inWork: DesignerInWork;
}

/** Everything but the form: what it is called, where it goes, who finds it, what it costs, what it sets in motion. */
export function TypeProperties({ inWork, workspaceId }: PartProps & { workspaceId: string }) {
  return (
    <div className={styles['properties']}>
      <About inWork={inWork} />
      <Routing inWork={inWork} workspaceId={workspaceId} />
      <Audience inWork={inWork} />
      <PriceFields price={inWork.values.price} onChange={(price) => inWork.set('price', price)} />
      <TaskList inWork={inWork} workspaceId={workspaceId} />
      <Withdrawal inWork={inWork} />
    </div>
  );
}

function About({ inWork: { values, set } }: PartProps) {
  const say = useCatalogAdminWords();
  const { name, summary, keywords, icon, expectedDays } = values;
  const split = (text: string) =>
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  return (
    <PagePart title={say('about')}>
      <BothLanguages
        label={say('name')}
        value={name}
        onChange={(words) => set('name', words)}
        error={isWhole(name) ? undefined : say('missingName')}
      />
      <BothLanguages
        label={say('summary')}
        value={summary}
        onChange={(words) => set('summary', words)}
        error={isWhole(summary) ? undefined : say('missingSummary')}
      />
      <TextField
        label={say('keywords')}
        help={say('keywordsHelp')}
        defaultValue={keywords.join(', ')}
        onChange={(text) => set('keywords', split(text))}
        optional
      />
      <Pair>
        <IconPicker label={say('icon')} value={icon} onChange={(drawing) => set('icon', drawing)} />
        <NumberField
          label={say('expectedDays')}
          help={say('expectedDaysHelp')}
          minValue={0}
          maxValue={365}
          value={expectedDays ?? Number.NaN}
          onChange={(days) => set('expectedDays', Number.isNaN(days) ? null : days)}
        />
      </Pair>
      <Checkbox label={say('ships')} line={say('shipsHelp')} value={values.ships ?? false} onChange={(ships) => set('ships', ships)} />
    </PagePart>
  );
}

const nobody = 'nobody';
const levels = [1, 2, 3] as const;

function Routing({ inWork: { values, set }, workspaceId }: PartProps & { workspaceId: string }) {
  const say = useCatalogAdminWords();
  const teams = useQuery(teamsQuery(workspaceId)).data?.items ?? [];
  const options = levels.map((level) => ({ id: String(level), label: say(`level_${level}` as const) }));
  return (
    <PagePart title={say('routing')}>
      <Pair>
        <Select
          label={say('ticketType')}
          options={[
            { id: 'request', label: say('type_request') },
            { id: 'incident', label: say('type_incident') },
          ]}
          value={values.ticketType}
          onChange={(id) => set('ticketType', id === 'incident' ? 'incident' : 'request')}
        />
        <Select
          label={say('team')}
          options={[{ id: nobody, label: say('noTeam') }, ...teams.map(({ id, name }) => ({ id, label: name }))]}
          value={values.team ?? nobody}
          onChange={(id) => set('team', id === nobody ? null : id)}
        />
      </Pair>
      <Pair>
        <Select label={say('impact')} options={options} value={String(values.impact)} onChange={(id) => set('impact', Number(id))} />
        <Select label={say('urgency')} options={options} value={String(values.urgency)} onChange={(id) => set('urgency', Number(id))} />
      </Pair>
    </PagePart>
  );
}

function Audience({ inWork: { values, set } }: PartProps) {
  const say = useCatalogAdminWords();
  return (
    <PagePart title={say('audience')} help={say('audienceHelp')}>
      {values.audience === null && <p>{say('everybody')}</p>}
      <ConditionBuilder
        label={say('audience')}
        fields={useAudienceFields()}
        value={values.audience}
        onChange={(audience) => set('audience', audience)}
      />
    </PagePart>
  );
}

function useAudienceFields(): ConditionField[] {
  const say = useCatalogAdminWords();
  const rooms = useQuery(departmentsQuery).data?.items ?? [];
  const places = useQuery(locationsQuery).data?.items ?? [];
  const named = (items: readonly { id: string; name: string }[]) => items.map(({ id, name }) => ({ id, label: name }));
  return [
    { name: 'department', label: say('field_department'), type: 'reference', options: named(rooms) },
    { name: 'location', label: say('field_location'), type: 'location', options: named(places) },
    { name: 'country', label: say('field_country'), type: 'text' },
    { name: 'isAgent', label: say('field_isAgent'), type: 'boolean' },
    { name: 'vip', label: say('field_vip'), type: 'boolean' },
    { name: 'manager', label: say('field_manager'), type: 'person', control: personControl },
    { name: 'person', label: say('field_person'), type: 'person', control: personControl },
  ];
}

function Withdrawal({ inWork: { record, isKept } }: PartProps) {
  const say = useCatalogAdminWords();
  const { id, active, version } = record;
  const withdraw = useCatalogDeed(() => catalog.change({ id, active: !active }, { ifMatch: version }));
  return (
    <PagePart title={say(active ? 'withdrawType' : 'withdrawn')} help={say('withdrawHelp')}>
      <Button busy={withdraw.isPending} isDisabled={!isKept} onPress={() => withdraw.mutate(undefined)}>
        {say(active ? 'withdrawType' : 'offerAgain')}
      </Button>
      {withdraw.error !== null && <ErrorState look="inline" error={withdraw.error} />}
    </PagePart>
  );
}
