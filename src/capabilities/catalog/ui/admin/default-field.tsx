import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { DateTimeField } from '../../../../ui-kit/date-fields.tsx';
import { MoneyField, NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { LocationPicker, TeamPicker } from '../../../directory/ui/public.tsx';
import type { Asked } from '../../shared/forms/definition.ts';
import { useLocalised } from '../localised.ts';
import styles from './designer.module.css';
import { useCatalogAdminWords } from './words.ts';

interface DefaultProps<E extends Asked = Asked> {
  element: E;
  onChange: (element: Asked) => void;
}

/** What is filled in beforehand; kinds without a default have none. */
export function DefaultField(props: DefaultProps) {
  const { element } = props;
  if (element.kind === 'attachment' || element.kind === 'table' || element.kind === 'dateRange') return null;
  return (
    <div className={styles['part']}>
      <DefaultControl {...props} />
    </div>
  );
}

function DefaultControl({ element, onChange }: DefaultProps) {
  const label = useCatalogAdminWords()('byDefault');
  switch (element.kind) {
    case 'text':
      return (
        <TextField label={label} value={element.default ?? ''} onChange={(text) => onChange({ ...element, default: text || undefined })} />
      );
    case 'longText':
      return (
        <TextArea
          label={label}
          rows={2}
          value={element.default ?? ''}
          onChange={(text) => onChange({ ...element, default: text || undefined })}
        />
      );
    case 'number':
      return (
        <NumberField
          label={label}
          value={element.default ?? Number.NaN}
          onChange={(number) => onChange({ ...element, default: Number.isNaN(number) ? undefined : number })}
        />
      );
    case 'money':
      return (
        <MoneyField
          label={label}
          currency={element.currency}
          value={element.default ?? null}
          onChange={(minor) => onChange({ ...element, default: minor ?? undefined })}
        />
      );
    case 'team':
      return <TeamPicker label={label} value={element.default ?? null} onChange={(team) => onChange({ ...element, default: team })} />;
    case 'location':
      return (
        <LocationPicker label={label} value={element.default ?? null} onChange={(place) => onChange({ ...element, default: place })} />
      );
    default:
      return <ChosenDefault element={element} onChange={onChange} />;
  }
}

const none = 'none';

function ChosenDefault({ element, onChange }: DefaultProps) {
  const say = useCatalogAdminWords();
  switch (element.kind) {
    case 'checkbox':
      return (
        <Checkbox
          label={say('ticked')}
          value={element.default ?? false}
          onChange={(on) => onChange({ ...element, default: on || undefined })}
        />
      );
    case 'dateTime':
      return (
        <DateTimeField
          label={say('byDefault')}
          value={element.default ?? null}
          onChange={(at) => onChange({ ...element, default: at ?? undefined })}
        />
      );
    case 'date':
      return (
        <OneDefault
          label={say('today')}
          isOn={element.default !== undefined}
          onChange={(isOn) => onChange({ ...element, default: isOn ? { today: true } : undefined })}
        />
      );
    case 'person':
      return (
        <OneDefault
          label={say('theAsker')}
          isOn={element.default !== undefined}
          onChange={(isOn) => onChange({ ...element, default: isOn ? { me: true } : undefined })}
        />
      );
    case 'choice':
    case 'choices':
      return <OptionDefault element={element} onChange={onChange} />;
    default:
      return null;
  }
}

/** Nothing, or the one thing that makes sense beforehand. */
function OneDefault({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const say = useCatalogAdminWords();
  return (
    <Select
      label={say('byDefault')}
      options={[
        { id: none, label: say('nothing') },
        { id: 'it', label },
      ]}
      value={isOn ? 'it' : none}
      onChange={(id) => onChange(id === 'it')}
    />
  );
}

function OptionDefault({ element, onChange }: DefaultProps<Extract<Asked, { kind: 'choice' | 'choices' }>>) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const options = element.options.map(({ value, label }) => ({ id: value, label: localised(label) || value }));
  if (element.kind === 'choices')
    return (
      <CheckboxGroup
        label={say('byDefault')}
        options={options}
        value={element.default ?? []}
        onChange={(list) => onChange({ ...element, default: list.length === 0 ? undefined : list })}
      />
    );
  return (
    <Select
      label={say('byDefault')}
      options={[{ id: none, label: say('nothing') }, ...options]}
      value={element.default ?? none}
      onChange={(id) => onChange({ ...element, default: id === none ? undefined : id })}
    />
  );
}
