import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { changed, type FormProps, type Mechanism, placed, without } from './identity-fields.ts';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

const mechanisms: readonly Mechanism[] = ['adequacy', 'standardClauses', 'bindingRules'];
/** Where the operator's offices are. */
export function OfficeFields({ values: { offices }, set, problems }: FormProps) {
  const say = usePolicyWords();
  return (
    <PagePart title={say('offices')}>
      {placed(offices).map(({ key, at, row }) => (
        <div key={key} className={styles['place']}>
          <TextField
            label={say('city')}
            error={problems[`/offices/${at}/city`]}
            value={row.city}
            onChange={(city) => set('offices', changed(offices, at, { ...row, city }))}
          />
          <Country
            problem={problems[`/offices/${at}/country`]}
            value={row.country}
            onChange={(country) => set('offices', changed(offices, at, { ...row, country }))}
          />
          <IconButton
            icon="x"
            label={say('removeOffice', { name: row.city || say('unnamed') })}
            onPress={() => set('offices', without(offices, at))}
          />
        </div>
      ))}
      <Button icon="plus" onPress={() => set('offices', [...offices, { city: '', country: '' }])}>
        {say('addOffice')}
      </Button>
    </PagePart>
  );
}

/** Countries outside the controller's law; that there are none has to be said too. */
export function TransferFields({ values: { transfers }, set, problems }: FormProps) {
  const say = usePolicyWords();
  const rows = transfers ?? [];
  return (
    <PagePart title={say('transfers')} help={say('transfersHelp')}>
      {rows.length === 0 && (
        <Checkbox label={say('noTransfers')} value={transfers !== null} onChange={(none) => set('transfers', none ? [] : null)} />
      )}
      {placed(rows).map(({ key, at, row }) => (
        <div key={key} className={styles['place']}>
          <Country
            problem={problems[`/transfers/${at}/country`]}
            value={row.country}
            onChange={(country) => set('transfers', changed(rows, at, { ...row, country }))}
          />
          <Select
            label={say('mechanism')}
            options={mechanisms.map((id) => ({ id, label: say(id) }))}
            value={row.mechanism}
            onChange={(id) => set('transfers', changed(rows, at, { ...row, mechanism: mechanismOf(id) }))}
          />
          <IconButton
            icon="x"
            label={say('removeOffice', { name: row.country || say('unnamed') })}
            onPress={() => set('transfers', without(rows, at))}
          />
        </div>
      ))}
      <Button icon="plus" onPress={() => set('transfers', [...rows, { country: '', mechanism: 'adequacy' }])}>
        {say('addTransfer')}
      </Button>
    </PagePart>
  );
}

const mechanismOf = (id: string): Mechanism => mechanisms.find((one) => one === id) ?? 'adequacy';

function Country({ problem, value, onChange }: { problem: string | undefined; value: string; onChange: (country: string) => void }) {
  const say = usePolicyWords();
  return (
    <TextField
      label={say('country')}
      help={say('countryHelp')}
      width="short"
      error={problem}
      value={value}
      onChange={(text) => onChange(text.toUpperCase().slice(0, 2))}
    />
  );
}
