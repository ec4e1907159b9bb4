import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { ComboBox } from '../../../../ui-kit/combo-box.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { Address, Named, PersonReply } from '../../shared/person.ts';
import { PersonPicker } from '../public.tsx';
import { departmentsQuery, locationsQuery } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

/** What can be edited of a person; phone and address are missing where they are not shared with the reader. */
export interface PersonFields {
  givenName: string;
  familyName: string;
  email: string;
  locale: string;
  timeZone: string;
  manager: Named | null;
  departmentId: string | null;
  locationId: string | null;
  vip: boolean;
  phone?: string | null | undefined;
  address?: Address | null | undefined;
}

export const fieldsOf = (person: PersonReply): PersonFields => ({
  givenName: person.givenName,
  familyName: person.familyName,
  email: person.email,
  locale: person.locale,
  timeZone: person.timeZone,
  manager: person.manager,
  departmentId: person.department?.id ?? null,
  locationId: person.location?.id ?? null,
  vip: person.vip,
  ...(person.phone === undefined ? {} : { phone: person.phone }),
  ...(person.address === undefined ? {} : { address: person.address }),
});

/** As the API takes it: the manager by id. */
export function changeOf({ manager, ...change }: Partial<PersonFields>) {
  return { ...change, ...(manager === undefined ? {} : { managerId: manager?.id ?? null }) };
}

export interface PersonFormProps {
  values: PersonFields;
  set: <K extends keyof PersonFields>(key: K, value: PersonFields[K]) => void;
  /** By JSON pointer. */
  problems: Readonly<Record<string, string>>;
  isReadOnly: boolean;
  /** A department knows its VIPs, so more people may mark them. */
  mayMarkVip: boolean;
}

/** The record of a person, in the order in which one thinks of it. */
export function PersonForm(props: PersonFormProps) {
  const say = useDirectoryAdminWords();
  const { values, set, mayMarkVip } = props;
  return (
    <>
      <PagePart title={say('identity')}>
        <NameFields {...props} />
        <SpeechFields {...props} />
      </PagePart>
      <PagePart title={say('work')}>
        <WorkFields {...props} />
        <Checkbox
          label={say('vip')}
          line={say('vipLine')}
          value={values.vip}
          onChange={(vip) => set('vip', vip)}
          isDisabled={!mayMarkVip}
        />
      </PagePart>
      {(values.phone !== undefined || values.address !== undefined) && <ReachFields {...props} />}
    </>
  );
}

function NameFields({ values, set, problems, isReadOnly }: PersonFormProps) {
  const say = useDirectoryAdminWords();
  return (
    <>
      <Pair>
        <TextField
          label={say('givenName')}
          value={values.givenName}
          onChange={(name) => set('givenName', name)}
          isDisabled={isReadOnly}
          error={problems['/givenName']}
        />
        <TextField
          label={say('familyName')}
          value={values.familyName}
          onChange={(name) => set('familyName', name)}
          isDisabled={isReadOnly}
          error={problems['/familyName']}
          optional
        />
      </Pair>
      <TextField
        label={say('email')}
        type="email"
        value={values.email}
        onChange={(email) => set('email', email)}
        isDisabled={isReadOnly}
        error={problems['/email']}
      />
    </>
  );
}

const zones = Intl.supportedValuesOf('timeZone');
const findZones = async (words: string) =>
  zones
    .filter((zone) => zone.toLowerCase().includes(words.trim().toLowerCase().replaceAll(' ', '_')))
    .slice(0, 30)
    .map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }));

function SpeechFields({ values, set, problems, isReadOnly }: PersonFormProps) {
  const say = useDirectoryAdminWords();
  return (
    <Pair>
      <Select
        label={say('language')}
        options={useLanguages(values.locale)}
        value={values.locale}
        onChange={(locale) => set('locale', locale)}
        isDisabled={isReadOnly}
        error={problems['/locale']}
      />
      <ComboBox
        label={say('timeZone')}
        find={findZones}
        value={{ id: values.timeZone, label: values.timeZone.replaceAll('_', ' ') }}
        onChange={(zone) => zone && set('timeZone', zone.id)}
        isDisabled={isReadOnly}
        error={problems['/timeZone']}
      />
    </Pair>
  );
}

const locales = ['en', 'en-GB', 'en-US', 'de', 'de-DE', 'de-AT', 'de-CH'];

/** The languages we speak, by region; and the one of the record, whatever it is. */
function useLanguages(own: string) {
  const names = new Intl.DisplayNames(useReader().locale, { type: 'language' });
  return [...new Set([...locales, own])].map((id) => ({ id, label: names.of(id) ?? id }));
}

const none = 'none';

function WorkFields({ values, set, problems, isReadOnly }: PersonFormProps) {
  const say = useDirectoryAdminWords();
  const rooms = useQuery(departmentsQuery).data?.items ?? [];
  const places = useQuery(locationsQuery).data?.items ?? [];
  const optionsOf = (items: readonly Named[], empty: string) => [
    { id: none, label: empty },
    ...items.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      <PersonPicker
        label={say('manager')}
        value={values.manager && { id: values.manager.id, label: values.manager.name }}
        onChange={(person) => set('manager', person && { id: person.id, name: person.label })}
        isDisabled={isReadOnly}
        error={problems['/managerId']}
        optional
      />
      <Pair>
        <Select
          label={say('department')}
          options={optionsOf(rooms, say('noDepartment'))}
          value={values.departmentId ?? none}
          onChange={(id) => set('departmentId', id === none ? null : id)}
          isDisabled={isReadOnly}
        />
        <Select
          label={say('location')}
          options={optionsOf(places, say('noLocation'))}
          value={values.locationId ?? none}
          onChange={(id) => set('locationId', id === none ? null : id)}
          isDisabled={isReadOnly}
        />
      </Pair>
    </>
  );
}

const noAddress: Address = { street: null, postalCode: null, city: null, region: null, country: null };
const parts = ['street', 'postalCode', 'city', 'region', 'country'] as const;

function ReachFields({ values, set, problems, isReadOnly }: PersonFormProps) {
  const say = useDirectoryAdminWords();
  const { phone, address } = values;
  const write = (part: (typeof parts)[number], text: string) => {
    const next = { ...noAddress, ...address, [part]: text === '' ? null : text };
    set('address', parts.every((one) => next[one] === null) ? null : next);
  };
  return (
    <PagePart title={say('reach')} help={say('reachHelp')}>
      {phone !== undefined && (
        <TextField
          label={say('phone')}
          type="tel"
          value={phone ?? ''}
          onChange={(text) => set('phone', text === '' ? null : text)}
          isDisabled={isReadOnly}
          error={problems['/phone']}
          optional
        />
      )}
      {address !== undefined &&
        parts.map((part) => (
          <TextField
            key={part}
            label={say(part)}
            value={address?.[part] ?? ''}
            onChange={(text) => write(part, text)}
            isDisabled={isReadOnly}
            error={problems[`/address/${part}`]}
            optional
          />
        ))}
    </PagePart>
  );
}
