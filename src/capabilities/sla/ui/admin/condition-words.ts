import type { Comparison, Condition } from '../../../../kernel/shared/conditions/condition.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { useTicketNames } from '../../../tickets/ui/public.tsx';
import { useLevelWords } from './level-words.ts';

/** A condition as a sentence: "Priority is at most 2 and Assignment group is Network". */
export function useConditionWords(fields: readonly ConditionField[], gone?: string): (condition: Condition | null) => string {
  const say = useLevelWords();
  const comparison = useComparisonWords(fields, gone);
  const words = (condition: Condition): string => {
    if ('field' in condition) return comparison(condition);
    if ('not' in condition) return say('not', { condition: inner(condition.not) });
    return 'all' in condition ? condition.all.map(inner).join(` ${say('and')} `) : condition.any.map(inner).join(` ${say('or')} `);
  };
  const inner = (condition: Condition): string => ('field' in condition ? words(condition) : `(${words(condition)})`);
  return (condition) => (condition === null ? say('everyTicket') : words(condition));
}

function useComparisonWords(fields: readonly ConditionField[], gone: string | undefined): (comparison: Comparison) => string {
  const say = useLevelWords();
  const named = useTicketNames();
  const { list } = useFormats();
  const one = (field: ConditionField | undefined, value: unknown): string => {
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    const option = field?.options?.find(({ id }) => id === value);
    if (option !== undefined) return option.label;
    return field?.type === 'person' ? say('somebody') : String(value ?? '…');
  };
  return ({ field: name, op, value }) => {
    const field = fields.find((known) => known.name === name);
    const told = op === 'isEmpty' || op === 'isNotEmpty' ? '' : list([value].flat().map((part) => one(field, part)));
    return [field?.label ?? gone ?? name, named('op', op), told].filter(Boolean).join(' ');
  };
}
