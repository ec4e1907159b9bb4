import { useState } from 'react';
import { useDraft } from '../../../kernel/web/storage.ts';
import { Checkbox } from '../../../ui-kit/checkbox.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui-kit/choice-fields.tsx';
import { ComboBox, type FindOptions } from '../../../ui-kit/combo-box.tsx';
import { MultiSelect } from '../../../ui-kit/multi-select.tsx';
import { MoneyField, NumberField } from '../../../ui-kit/number-fields.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { SearchField } from '../../../ui-kit/search-field.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { Switch } from '../../../ui-kit/switch.tsx';
import { TextArea, TextField } from '../../../ui-kit/text-fields.tsx';
import { Story } from './story.tsx';

const why = { purpose: 'the label on the box and the account on the laptop', seenBy: 'IT Hardware, seven people', kept: '12 months' };
const layouts: Option[] = [
  { id: 'de', label: 'German', line: 'QWERTZ' },
  { id: 'us', label: 'English (US)', line: 'QWERTY' },
  { id: 'fr', label: 'French', line: 'AZERTY' },
];
const models = [
  { id: '13', label: '13 inch, light', end: '€1,180', line: 'For people who travel. 1.1 kg, 16 GB.' },
  { id: '14', label: '14 inch, standard', end: '€1,480', line: 'For most work. 1.4 kg, 32 GB.' },
  { id: '16', label: '16 inch, strong', end: '€2,260', isDisabled: true },
];
const people: Option[] = ['Ada Lindqvist', 'Bob Osei', 'Cem Kaya', 'Dana Levi'].map((label) => ({
  id: label,
  label,
  line: 'Product Design',
}));
const findPeople: FindOptions = async (query) => people.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));

export function FieldStories() {
  return (
    <>
      <Words />
      <Choices />
      <Lists />
    </>
  );
}

function Words() {
  const [draft, keep] = useDraft('story');
  const [amount, setAmount] = useState<number | null>(148_000);
  const [search, setSearch] = useState('vpn');
  return (
    <Story title="Words and numbers" look="column">
      <TextField label="First and last name" defaultValue="Linh Trần" why={why} />
      <TextField
        label="Private e-mail address"
        type="email"
        optional
        help="For the first sign-in, before the Acme address works."
        why={why}
      />
      <TextField
        label="First day"
        width="short"
        defaultValue="12 November 2026"
        error="12 November has passed. The earliest day we can make is Thursday 26 November."
      />
      <TextField label="Address" before="https://" defaultValue="acme.example" />
      <TextField label="Number" defaultValue="INC0048213" isReadOnly />
      <TextField label="Cost centre" defaultValue="4410" isDisabled />
      <SearchField label="Find a service" isLabelHidden placeholder="Find a service" value={search} onChange={setSearch} />
      <TextArea
        label="What happened"
        placeholder="In your own words"
        value={draft}
        onChange={keep}
        help="Kept as a draft in this browser."
      />
      <NumberField label="How many" defaultValue={2} minValue={1} unit="pieces" />
      <MoneyField label="Price" currency="EUR" value={amount} onChange={setAmount} />
    </Story>
  );
}

function Choices() {
  const [model, setModel] = useState<string | null>('14');
  const [extras, setExtras] = useState<string[]>(['13']);
  const [on, setOn] = useState(true);
  return (
    <Story title="Choices" look="column">
      <RadioGroup label="Which one" options={models} value={model} onChange={setModel} />
      <RadioGroup
        label="Contact me by"
        look="bare"
        options={[
          { id: 'mail', label: 'E-mail' },
          { id: 'phone', label: 'Phone' },
        ]}
        value={null}
        onChange={setModel}
        error="Choose one."
      />
      <CheckboxGroup label="Also" options={models} value={extras} onChange={setExtras} help="As many as needed." />
      <Checkbox label="I work from home" line="We send it there." value={on} onChange={setOn} />
      <p />
      <Checkbox label="All rows" value={false} isSome onChange={setOn} />
      <p />
      <Switch label="Tell me when it moves" value={on} onChange={setOn} />
    </Story>
  );
}

function Lists() {
  const [layout, setLayout] = useState<string | null>(null);
  const [person, setPerson] = useState<Option | null>(null);
  const [watchers, setWatchers] = useState<readonly Option[]>(people.slice(0, 2));
  return (
    <Story title="Lists" look="column">
      <Select label="Keyboard layout" options={layouts} value={layout} onChange={setLayout} />
      <Select label="Country" options={layouts} value={layout} onChange={setLayout} error="Choose where it goes." width="short" />
      <ComboBox label="Opened for" find={findPeople} value={person} onChange={setPerson} placeholder="Name or address" why={why} />
      <MultiSelect label="Watch list" find={findPeople} value={watchers} onChange={setWatchers} optional />
    </Story>
  );
}
