import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { deskTicketQuery } from './data.ts';
import { useNamed } from './words.ts';

/** What a field of a ticket is called; an answer goes by the question that was asked. */
export function useFieldName(number: string): (field: string) => string {
  const named = useNamed();
  const language = textLanguage(useLanguage());
  const { data } = useQuery({ ...deskTicketQuery(number), enabled: false });
  return (field) => {
    if (!field.startsWith('fields.')) return named('field', field);
    const key = field.slice('fields.'.length);
    return data?.answers.find((answer) => answer.key === key)?.label[language] ?? key;
  };
}
