import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../kernel/web/session.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { type Asked, isAsked } from '../shared/forms/definition.ts';
import { useAnswerWords } from './answer-words.ts';
import { requestTypeQuery } from './data.ts';
import { useLocalised } from './localised.ts';

interface ToldProps {
  typeId: string;
  fields: Readonly<Record<string, unknown>>;
}

/** Their answers are ids, and files stand in a list of their own. */
const unspoken: ReadonlySet<Asked['kind']> = new Set(['attachment', 'team', 'location', 'table']);

/** What was answered when one asked, question by question; nothing while the form is not known, or not offered any more. */
export function Told({ typeId, fields }: ToldProps) {
  const localised = useLocalised();
  const { person } = useSession();
  const words = useAnswerWords({ [person.id]: { id: person.id, label: person.name } });
  const { data } = useQuery({ ...requestTypeQuery(typeId), retry: false });
  const isTold = (element: Asked): boolean => {
    const value = fields[element.key];
    if (value === null || value === undefined || value === '' || unspoken.has(element.kind)) return false;
    return element.kind !== 'person' || value === person.id;
  };
  const told = data?.form.elements.filter(isAsked).filter(isTold) ?? [];
  if (told.length === 0) return null;
  return <DefinitionList facts={told.map((element) => ({ name: localised(element.label), value: words(element, fields[element.key]) }))} />;
}
