import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { MoneyField } from '../../../../ui-kit/number-fields.tsx';
import type { Option } from '../../shared/forms/definition.ts';
import styles from './designer.module.css';
import { newOption } from './new-element.ts';
import { useCatalogAdminWords } from './words.ts';

interface OptionListProps {
  options: readonly Option[];
  /** Of the price of the request type; left out where choosing adds nothing to it. */
  currency?: string | undefined;
  onChange: (options: Option[]) => void;
}

/** What can be chosen, in its order. What is stored never changes, only what people read. */
export function OptionList({ options, currency, onChange }: OptionListProps) {
  const say = useCatalogAdminWords();
  return (
    <fieldset className={styles['part']}>
      <legend>{say('options')}</legend>
      {options.map((option, at) => (
        <div key={option.value} className={styles['lineItem']}>
          <BothLanguages
            label={say('option', { number: at + 1 })}
            value={option.label}
            onChange={(label) => onChange(options.map((one, index) => (index === at ? { ...one, label } : one)))}
          />
          {currency !== undefined && (
            <MoneyField
              label={say('optionAdds', { number: at + 1 })}
              currency={currency}
              minValue={0}
              value={option.adds ?? null}
              onChange={(adds) => onChange(options.map((one, index) => (index === at ? { ...one, adds: adds || undefined } : one)))}
            />
          )}
          <IconButton
            icon="trash"
            label={say('removeOption', { number: at + 1 })}
            onPress={() => onChange(options.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button look="plain" icon="plus" onPress={() => onChange([...options, newOption(options)])}>
        {say('addOption')}
      </Button>
    </fieldset>
  );
}
