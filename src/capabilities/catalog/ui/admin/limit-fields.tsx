import { MoneyField, NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { Asked } from '../../shared/forms/definition.ts';
import { patternNames } from '../../shared/forms/patterns.ts';
import { DayLimit } from './day-limit.tsx';
import styles from './designer.module.css';
import { useCatalogAdminWords } from './words.ts';

interface LimitProps<E extends Asked = Asked> {
  element: E;
  onChange: (element: Asked) => void;
}
type Of<K extends Asked['kind']> = LimitProps<Extract<Asked, { kind: K }>>;

/** What an answer must keep to, by kind; nothing for kinds without limits. */
export function LimitFields({ element, onChange }: LimitProps) {
  switch (element.kind) {
    case 'text':
    case 'longText':
      return <TextLimits element={element} onChange={onChange} />;
    case 'number':
      return <NumberLimits element={element} onChange={onChange} />;
    case 'money':
      return <MoneyLimits element={element} onChange={onChange} />;
    case 'date':
    case 'dateRange':
      return <DayLimits element={element} onChange={onChange} />;
    case 'attachment':
    case 'table':
      return <CountLimits element={element} onChange={onChange} />;
    default:
      return null;
  }
}

const shown = (value: number | undefined): number => value ?? Number.NaN;
const orNone = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);
const anything = 'anything';

function TextLimits({ element, onChange }: Of<'text' | 'longText'>) {
  const say = useCatalogAdminWords();
  return (
    <div className={styles['part']}>
      <NumberField
        label={say('maxLength')}
        width="short"
        minValue={1}
        maxValue={100_000}
        value={shown(element.maxLength)}
        onChange={(most) => onChange({ ...element, maxLength: orNone(most) })}
      />
      {element.kind === 'text' && (
        <Select
          label={say('pattern')}
          options={[{ id: anything, label: say('noPattern') }, ...patternNames.map((id) => ({ id, label: say(`pattern_${id}` as const) }))]}
          value={element.pattern ?? anything}
          onChange={(id) => onChange({ ...element, pattern: patternNames.find((name) => name === id) })}
        />
      )}
    </div>
  );
}

function NumberLimits({ element, onChange }: Of<'number'>) {
  const say = useCatalogAdminWords();
  return (
    <div className={styles['part']}>
      <Pair>
        <NumberField label={say('min')} value={shown(element.min)} onChange={(min) => onChange({ ...element, min: orNone(min) })} />
        <NumberField label={say('max')} value={shown(element.max)} onChange={(max) => onChange({ ...element, max: orNone(max) })} />
      </Pair>
      <NumberField
        label={say('decimals')}
        width="short"
        minValue={0}
        maxValue={10}
        value={shown(element.decimals)}
        onChange={(decimals) => onChange({ ...element, decimals: orNone(decimals) })}
      />
    </div>
  );
}

const currencyForm = /^[A-Z]{3}$/;

function MoneyLimits({ element, onChange }: Of<'money'>) {
  const say = useCatalogAdminWords();
  const { currency, min, max } = element;
  return (
    <div className={styles['part']}>
      <TextField
        label={say('currency')}
        help={say('currencyHelp')}
        width="short"
        defaultValue={currency}
        onChange={(text) => currencyForm.test(text.toUpperCase()) && onChange({ ...element, currency: text.toUpperCase() })}
      />
      <Pair>
        <MoneyField
          label={say('min')}
          currency={currency}
          value={min ?? null}
          onChange={(to) => onChange({ ...element, min: to ?? undefined })}
        />
        <MoneyField
          label={say('max')}
          currency={currency}
          value={max ?? null}
          onChange={(to) => onChange({ ...element, max: to ?? undefined })}
        />
      </Pair>
    </div>
  );
}

function DayLimits({ element, onChange }: Of<'date' | 'dateRange'>) {
  const say = useCatalogAdminWords();
  return (
    <div className={styles['part']}>
      <DayLimit label={say('earliest')} value={element.min} onChange={(min) => onChange({ ...element, min })} />
      <DayLimit label={say('latest')} value={element.max} onChange={(max) => onChange({ ...element, max })} />
    </div>
  );
}

function CountLimits({ element, onChange }: Of<'attachment' | 'table'>) {
  const say = useCatalogAdminWords();
  const most = element.kind === 'table' ? 200 : 50;
  return (
    <div className={styles['part']}>
      {element.kind === 'table' && (
        <NumberField
          label={say('fewestRows')}
          width="short"
          minValue={0}
          maxValue={most}
          value={element.min}
          onChange={(min) => onChange({ ...element, min: orNone(min) ?? 0 })}
        />
      )}
      <NumberField
        label={say(element.kind === 'table' ? 'mostRows' : 'mostFiles')}
        width="short"
        minValue={1}
        maxValue={most}
        value={element.max}
        onChange={(max) => onChange({ ...element, max: orNone(max) ?? 1 })}
      />
    </div>
  );
}
