import { useFormats } from '../../../kernel/web/reader.tsx';
import type { Asked, Column } from '../shared/forms/definition.ts';
import type { PatternName } from '../shared/forms/patterns.ts';
import type { AnswerProblem } from '../shared/forms/problem.ts';
import { useCatalogWords } from './words.ts';

type Value = string | number;

/** A problem with an answer in the reader's language, its limits in the reader's form. */
export function useProblemWords(): (problem: AnswerProblem | undefined, element: Asked | Column) => string | undefined {
  const say = useCatalogWords();
  const { money, number, date } = useFormats();
  const patterns = usePatternWords();
  const written = (element: Asked | Column, name: string, value: Value): Value => {
    if (name === 'pattern') return patterns[value as PatternName];
    // A limit written as text is a day; what else is text is a word of its own.
    if (typeof value === 'string') return name === 'min' || name === 'max' ? date(`${value}T12:00:00Z`) : value;
    return element.kind === 'money' ? money(value, element.currency) : number(value);
  };
  return (problem, element) => {
    if (problem === undefined) return undefined;
    const values = Object.fromEntries(Object.entries(problem.values).map(([name, value]) => [name, written(element, name, value)]));
    // The codes are keys of the words, and each problem carries the values that its sentence names.
    return (say as (key: string, values: AnswerProblem['values']) => string)(problem.code, values);
  };
}

function usePatternWords(): Record<PatternName, string> {
  const say = useCatalogWords();
  return {
    email: say('patternEmail'),
    phone: say('patternPhone'),
    url: say('patternUrl'),
    iban: say('patternIban'),
    postalCode: say('patternPostalCode'),
    ipAddress: say('patternIpAddress'),
    macAddress: say('patternMacAddress'),
    hostname: say('patternHostname'),
  };
}
