import { Pair } from './page.tsx';
import { TextArea, TextField } from './text-fields.tsx';
import { useKitWords } from './words.ts';

interface BothLanguagesProps<W> {
  label: string;
  help?: string | undefined;
  value: W;
  onChange: (value: W) => void;
  /** A text of several lines. */
  isLong?: boolean | undefined;
  error?: string | undefined;
  isDisabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/** A text in each language of the product, side by side. */
export function BothLanguages<W extends { en: string; de?: string | undefined }>(props: BothLanguagesProps<W>) {
  const { label, help, value, onChange, isLong = false, error, isDisabled = false, autoFocus = false } = props;
  const say = useKitWords();
  const Field = isLong ? TextArea : TextField;
  const more = isLong ? { rows: 2 } : {};
  return (
    <Pair>
      <Field
        {...more}
        label={say('inEnglish', { label })}
        help={help}
        error={error}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
      />
      <Field
        {...more}
        label={say('inGerman', { label })}
        isDisabled={isDisabled}
        value={value.de ?? ''}
        onChange={(de) => onChange({ ...value, de })}
      />
    </Pair>
  );
}
