import { useQuery } from '@tanstack/react-query';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { personControl } from '../../../directory/ui/public.tsx';
import { catalogueOf } from '../../shared/forms/catalogue-of.ts';
import { type Asked, type FormDefinition, isAsked } from '../../shared/forms/definition.ts';
import { useLocalised } from '../localised.ts';
import { locationsQuery } from './data.ts';
import { useCatalogAdminWords } from './words.ts';

/** What conditions within a form may ask about: the other questions, by their labels. */
export function useFormFields(form: FormDefinition, ownKey: string | null): ConditionField[] {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const places = useQuery(locationsQuery).data?.items ?? [];
  const catalogue = catalogueOf(form);
  const extras = (element: Asked): Partial<ConditionField> => {
    if ('options' in element)
      return { options: element.options.map(({ value, label }) => ({ id: value, label: localised(label) || value })) };
    if (element.kind === 'money') return { currency: element.currency };
    if (element.kind === 'person') return { control: personControl };
    if (element.kind === 'location') return { options: places.map(({ id, name }) => ({ id, label: name })) };
    return {};
  };
  return form.elements.filter(isAsked).flatMap((element) => {
    const field = catalogue[element.key];
    if (field === undefined || element.key === ownKey) return [];
    const label = localised(element.label) || say(`kind_${element.kind}` as const);
    return [{ name: element.key, label, type: field.type, ...extras(element) }];
  });
}
