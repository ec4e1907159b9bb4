import { Chip } from '../../../../ui-kit/chip.tsx';
import { useRequestTypes } from '../../../catalog/ui/public-data.ts';
import { usePersonNames } from '../../../directory/ui/public-data.ts';
import { useValueWords } from './value-words.ts';
import { useDeskWords, useNamed } from './words.ts';

interface ChipProps {
  field: string;
  value: string;
  onRemove: () => void;
}

const isId = (value: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

/** One thing that narrows the list, in words, with a cross. */
export function FilterChip({ value, ...props }: Omit<ChipProps, 'value'> & { value: unknown }) {
  const said = String(value);
  if (props.field === 'requestType') return <TypeChip {...props} value={said} />;
  const isPerson = props.field === 'requester' || props.field === 'assignee';
  return isPerson && isId(said) ? <PersonChip {...props} value={said} /> : <PlainChip {...props} value={said} />;
}

function PersonChip(props: ChipProps) {
  const { nameOf } = usePersonNames([props.value]);
  return <Worded {...props} value={nameOf(props.value) ?? '…'} />;
}

function TypeChip(props: ChipProps) {
  const type = useRequestTypes().find(({ id }) => id === props.value);
  return <Worded {...props} value={type?.label ?? '…'} />;
}

function PlainChip(props: ChipProps) {
  const named = useNamed();
  const say = useDeskWords();
  const words = useValueWords();
  const { field, value } = props;
  const own: Readonly<Record<string, string>> = { me: say('me'), none: say('nobody') };
  const ofField = field === 'priority' ? `P${value}` : field === 'type' ? named('', value) : words(field, value.replace('is:', ''));
  return <Worded {...props} value={own[value] ?? ofField} />;
}

function Worded({ field, value, onRemove }: ChipProps) {
  const named = useNamed();
  return <Chip onRemove={onRemove}>{`${named('field', field)}: ${value}`}</Chip>;
}
