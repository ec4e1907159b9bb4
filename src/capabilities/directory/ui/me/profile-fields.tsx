import { useWhy } from '../../../../kernel/web/why.ts';
import { ZoneField } from '../../../../ui-kit/place-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import styles from './profile.module.css';
import type { Draft, Fault } from './profile-draft.ts';
import { useProfileWords } from './words.ts';

interface FieldsProps {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  faults: readonly Fault[];
}

export function NameFields({ draft, set, faults, email }: FieldsProps & { email: string }) {
  const say = useProfileWords();
  return (
    <section className={styles['part']} aria-labelledby="me-names">
      <h2 id="me-names">{say('names')}</h2>
      <div className={styles['pair']}>
        <div>
          <TextField
            label={say('givenName')}
            autoComplete="given-name"
            value={draft.givenName}
            onChange={(givenName) => set({ givenName })}
            error={faults.includes('givenName') ? say('nameMissing') : undefined}
          />
        </div>
        <div>
          <TextField
            label={say('familyName')}
            autoComplete="family-name"
            value={draft.familyName}
            onChange={(familyName) => set({ familyName })}
          />
        </div>
      </div>
      <TextField label={say('email')} help={say('emailHelp')} value={email} onChange={() => undefined} isReadOnly />
    </section>
  );
}

export function ReachFields({ draft, set, faults }: FieldsProps) {
  const say = useProfileWords();
  const whyOf = useWhy();
  const text = (name: 'street' | 'postalCode' | 'city' | 'region' | 'country', autoComplete: string) => (
    <TextField label={say(name)} optional autoComplete={autoComplete} value={draft[name]} onChange={(value) => set({ [name]: value })} />
  );
  return (
    <section className={styles['part']} aria-labelledby="me-reach">
      <h2 id="me-reach">{say('reach')}</h2>
      <TextField
        label={say('phone')}
        type="tel"
        autoComplete="tel"
        optional
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        error={faults.includes('phone') ? say('phoneWrong') : undefined}
        why={whyOf('app.person.phone', { purpose: say('phoneWhy'), seenBy: say('seenByAgents') })}
      />
      {text('street', 'street-address')}
      <div className={styles['pair']}>
        <div>{text('postalCode', 'postal-code')}</div>
        <div>{text('city', 'address-level2')}</div>
      </div>
      <div className={styles['pair']}>
        <div>{text('region', 'address-level1')}</div>
        <div>
          {' '}
          <TextField
            label={say('country')}
            optional
            autoComplete="country-name"
            value={draft.country}
            onChange={(country) => set({ country })}
            why={whyOf('app.person.street', { purpose: say('addressWhy'), seenBy: say('seenByAdmins') })}
          />
        </div>{' '}
      </div>
    </section>
  );
}

const offered = ['en-GB', 'en-US', 'de-DE', 'de-AT', 'de-CH'];
const nameOf = (locale: string): string => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

export function FormatFields({ draft, set }: FieldsProps) {
  const say = useProfileWords();
  const locales = offered.includes(draft.locale) ? offered : [draft.locale, ...offered];
  return (
    <section className={styles['part']} aria-labelledby="me-formats">
      <h2 id="me-formats">{say('formats')}</h2>
      <Select
        label={say('locale')}
        options={locales.map((id) => ({ id, label: nameOf(id) }))}
        value={draft.locale}
        onChange={(locale) => set({ locale })}
      />
      <ZoneField label={say('timeZone')} value={draft.timeZone} onChange={(timeZone) => set({ timeZone })} />
    </section>
  );
}
