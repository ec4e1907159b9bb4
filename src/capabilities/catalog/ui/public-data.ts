import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { catalogContract, FormQuestions, RequestTypeCard } from '../contract.ts';
import { useLocalised } from './localised.ts';
import { useCatalogWords } from './words.ts';

const catalog = client<typeof catalogContract>('catalog');

const choicesQuery = queryOptions({ queryKey: ['catalog', 'choices'], queryFn: () => catalog.choices(), staleTime: 5 * 60_000 });

/** The request types one may filter by, under the service they belong to. */
export function useRequestTypes(): Option[] {
  const localised = useLocalised();
  const items = useQuery(choicesQuery).data?.items ?? [];
  return items.map(({ id, name, service }) => ({ id, label: localised(name), group: localised(service.name) }));
}

/** The services that request types belong to, each once. */
export function useServices(): Option[] {
  const localised = useLocalised();
  const items = useQuery(choicesQuery).data?.items ?? [];
  return [...new Map(items.map(({ service }) => [service.id, service])).values()].map(({ id, name }) => ({ id, label: localised(name) }));
}

/** What the forms of a workspace ask as they are published. */
const questionsQuery = (workspace: string) =>
  queryOptions({ queryKey: ['catalog', 'questions', workspace], queryFn: () => catalog.questions({ workspace }), staleTime: 60_000 });

type FormQuestion = Pick<FormQuestions['questions'][number], 'key' | 'type' | 'currency'> & {
  readonly requestType: string;
  readonly label: string;
  readonly options: Option[] | undefined;
};

/** What the forms of a workspace ask, in the reader's language: "New laptop: Model". */
export function useFormQuestions(workspace: string): FormQuestion[] {
  const localised = useLocalised();
  const forms = useQuery(questionsQuery(workspace)).data?.items ?? [];
  return forms.flatMap(({ requestType, name, questions }) =>
    questions.map(({ key, type, currency, label, options }) => ({
      requestType,
      key,
      type,
      currency,
      label: `${localised(name)}: ${localised(label) || key}`,
      options: options?.map((option) => ({ id: option.value, label: localised(option.label) || option.value })),
    })),
  );
}

/** A request type that one may ask by for somebody, in the reader's language. */
export type Offered = { readonly key: string; readonly name: string; readonly service: string; readonly found: string };

/** What is meant for somebody, left out for the reader; the reader's workspaces only, if it is another. */
const offeredQuery = (requester: string | undefined) =>
  queryOptions({
    queryKey: ['catalog', 'for', requester ?? 'me'],
    queryFn: () => catalog.get(requester === undefined ? {} : { requester }),
    staleTime: 60_000,
  });

/** Brings what is meant for somebody; in memory after the first time. */
export function useOffered(requester: string | undefined): () => Promise<Offered[]> {
  const queries = useQueryClient();
  const localised = useLocalised();
  return async () => {
    const { departments } = await queries.ensureQueryData(offeredQuery(requester));
    return departments.flatMap(({ name: department, services }) =>
      services.flatMap(({ name: service, requestTypes }) =>
        requestTypes.map(({ key, name, keywords }) => ({
          key,
          name: localised(name),
          service: `${localised(department)}: ${localised(service)}`,
          found: [name.en, name.de, ...keywords, localised(service), localised(department)].join(' ').toLowerCase(),
        })),
      ),
    );
  };
}

/** One request type with its form, as it is meant for somebody. */
export const askedTypeQuery = (key: string, requester: string | undefined) =>
  queryOptions({
    queryKey: ['catalog', 'type', key, requester ?? 'me'],
    queryFn: () => catalog.requestType({ key, ...(requester === undefined ? {} : { requester }) }),
    staleTime: 60_000,
    retry: false,
  });

/** "€1,480", "€12 a month". */
export function usePriceOf(): (price: RequestTypeCard['price']) => string {
  const say = useCatalogWords();
  const { money } = useFormats();
  return (price) => {
    if (price === null) return '';
    const amount = money(price.amount, price.currency);
    if (price.amount === 0) return say('free');
    return price.period === 'month' ? say('perMonth', { amount }) : price.period === 'year' ? say('perYear', { amount }) : amount;
  };
}
