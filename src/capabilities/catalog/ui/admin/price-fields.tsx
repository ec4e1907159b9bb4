import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { MoneyField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';
import { useCatalogAdminWords } from './words.ts';

type Price = RequestTypeDefinition['price'];
const periods = ['once', 'month', 'year'] as const;
const currencyForm = /^[A-Z]{3}$/;

/** What it costs, once or again and again; nothing costs nothing. */
export function PriceFields({ price, onChange }: { price: Price; onChange: (price: Price) => void }) {
  const say = useCatalogAdminWords();
  return (
    <PagePart title={say('price')} help={say('priceHelp')}>
      <Checkbox
        label={say('hasPrice')}
        value={price !== null}
        onChange={(has) => onChange(has ? { amount: 0, currency: 'EUR', period: 'once' } : null)}
      />
      {price !== null && (
        <>
          <Pair>
            <MoneyField
              label={say('amount')}
              currency={price.currency}
              minValue={0}
              value={price.amount}
              onChange={(amount) => onChange({ ...price, amount: amount ?? 0 })}
            />
            <TextField
              label={say('currency')}
              help={say('currencyHelp')}
              defaultValue={price.currency}
              onChange={(text) => currencyForm.test(text.toUpperCase()) && onChange({ ...price, currency: text.toUpperCase() })}
            />
          </Pair>
          <Select
            label={say('period')}
            width="short"
            options={periods.map((id) => ({ id, label: say(`period_${id}` as const) }))}
            value={price.period}
            onChange={(id) => onChange({ ...price, period: periods.find((period) => period === id) ?? 'once' })}
          />
        </>
      )}
    </PagePart>
  );
}
