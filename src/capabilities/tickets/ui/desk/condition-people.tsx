import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { ComboBox } from '../../../../ui-kit/combo-box.tsx';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { findPeople } from '../../../directory/ui/public.tsx';
import { usePersonNames } from '../../../directory/ui/public-data.ts';
import { useDeskWords } from './words.ts';

type Value = Comparison['value'];
type One = string | { me: true };
interface ValueProps {
  row: Comparison;
  onChange: (value: Value) => void;
}

const me = 'me';
const idOf = (one: unknown): string[] =>
  typeof one === 'string' ? [one] : typeof one === 'object' && one !== null && me in one ? [me] : [];
const said = ({ id }: Option): One => (id === me ? { me: true } : id);

/** The reader, or anybody found by name; as many as the comparison wants. */
export function PersonValue({ row: { op, value }, onChange }: ValueProps) {
  const say = useDeskWords();
  const ids = (Array.isArray(value) ? value : [value]).flatMap(idOf);
  const { nameOf, keep } = usePersonNames(ids.filter((id) => id !== me));
  const reader: Option = { id: me, label: say('me') };
  const chosen = ids.map((id) => (id === me ? reader : { id, label: nameOf(id) ?? '…' }));
  const find = async (words: string, signal: AbortSignal): Promise<Option[]> => {
    const isReader = reader.label.startsWith(words.trim().toLocaleLowerCase());
    return [...(isReader ? [reader] : []), ...(await findPeople(words, signal))];
  };
  const write = (options: readonly Option[], next: Value) => {
    for (const option of options) if (option.id !== me) keep(option);
    onChange(next);
  };
  const common = { label: say('conditionValue'), isLabelHidden: true, find, placeholder: say('findPerson') };
  if (op === 'in' || op === 'notIn') return <MultiSelect {...common} value={chosen} onChange={(next) => write(next, next.map(said))} />;
  // What stands in the box is written once: it waits for the name.
  const isComing = chosen.some(({ label }) => label === '…');
  return (
    <ComboBox
      {...common}
      key={isComing ? 'coming' : 'known'}
      value={chosen[0] ?? null}
      onChange={(next) => write(next === null ? [] : [next], next === null ? undefined : said(next))}
    />
  );
}
