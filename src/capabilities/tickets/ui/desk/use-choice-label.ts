import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { Change } from '../../shared/records.ts';
import { deskTicketQuery, ticketFormQuery } from './data.ts';

type Label = { en: string; de: string };

/** Options of the questions where one chooses; the contract of a ticket leaves open what a form's elements are. */
function optionsOf(element: unknown): { key: string; options: { value: string; label: Label }[] }[] {
  const { key, options } = Object(element);
  return typeof key === 'string' && Array.isArray(options) ? [{ key, options }] : [];
}

/** How the form called what was chosen, before and after; undefined where nothing was chosen, or by a form that one may not read. */
export function useChoiceLabel(number: string): (field: string, value: Change['from']) => string | undefined {
  const language = textLanguage(useLanguage());
  const { list } = useFormats();
  const { data: ticket } = useQuery({ ...deskTicketQuery(number), enabled: false });
  const isAsked = ticket !== undefined && ticket.requestType !== null && ticket.can.edit;
  const { data } = useQuery({ ...ticketFormQuery(number), enabled: isAsked });
  const questions = (data?.form.elements ?? []).flatMap(optionsOf);
  return (field, value) => {
    const question = questions.find(({ key }) => `fields.${key}` === field);
    if (question === undefined) return undefined;
    const labelOf = (one: string) => question.options.find((option) => option.value === one)?.label[language] ?? one;
    return list((Array.isArray(value) ? value : [value]).map((one) => labelOf(String(one))));
  };
}
