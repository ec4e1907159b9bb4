import { useLanguage } from '../kernel/web/language.ts';
import { ComboBox } from './combo-box.tsx';
import type { FieldProps } from './field.tsx';
import type { Option } from './option-item.tsx';

interface PlaceFieldProps extends FieldProps {
  value: string;
  onChange: (id: string) => void;
  isDisabled?: boolean | undefined;
}

const most = 50;
const zoneWords = (zone: string): string => zone.replaceAll('_', ' ');

async function findZone(words: string): Promise<Option[]> {
  const wanted = words.toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zoneWords(zone).toLowerCase().includes(wanted));
  return zones.slice(0, most).map((id) => ({ id, label: zoneWords(id) }));
}

/** A time zone of IANA, found by its town. */
export const ZoneField = ({ value, onChange, ...field }: PlaceFieldProps) => (
  <ComboBox
    {...field}
    find={findZone}
    value={{ id: value, label: zoneWords(value) }}
    onChange={(zone) => zone !== null && onChange(zone.id)}
  />
);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every pair of letters that means a country to the browser. */
function countriesIn(language: string): Option[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const options = codes.flatMap((id) => {
    const label = names.of(id);
    return label === undefined ? [] : [{ id, label }];
  });
  return options.sort((one, other) => one.label.localeCompare(other.label, language));
}

/** A country by its name in the language of the screen; two letters of ISO 3166-1 are kept. */
export function CountryField({ value, onChange, ...field }: PlaceFieldProps) {
  const language = useLanguage();
  const all = countriesIn(language);
  const find = async (words: string): Promise<Option[]> =>
    all.filter(({ id, label }) => id === words.toUpperCase() || label.toLowerCase().includes(words.toLowerCase())).slice(0, most);
  const chosen = all.find(({ id }) => id === value) ?? { id: value, label: value };
  return <ComboBox {...field} find={find} value={chosen} onChange={(country) => country !== null && onChange(country.id)} />;
}
