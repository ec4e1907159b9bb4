import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Option } from '../../shared/forms/definition.ts';
import styles from './designer.module.css';
import { newOption } from './new-element.ts';
import { useCatalogAdminWords } from './words.ts';

interface OptionListProps {
  options: readonly Option[];
  onChange: (options: Option[]) => void;
}

/** What can be chosen, in its order. What is stored never changes, only what people read. */
export function OptionList({ options, onChange }: OptionListProps) {
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
