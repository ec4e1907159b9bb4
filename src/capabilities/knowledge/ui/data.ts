import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { ArticleQuestion, articlesContract } from '../contract.ts';
import type { besideContract } from '../contract-beside.ts';
import type { findingContract, IssuesPage, IssuesQuestion, UseReply } from '../contract-finding.ts';
import type { knowledgeContract, ReadingPage } from '../contract-reading.ts';
import type { knowledgeSettingsContract } from '../contract-settings.ts';
import type { articleTextsContract, TextReply } from '../contract-texts.ts';
import type { ArticleLanguage } from '../shared/words.ts';

export const readingCalls = client<typeof knowledgeContract>('knowledge');
export const articleCalls = client<typeof articlesContract>('articles');
export const textCalls = client<typeof articleTextsContract>('articleTexts');
export const findingCalls = client<typeof findingContract>('knowledgeFinding');
const settingsCalls = client<typeof knowledgeSettingsContract>('knowledgeSettings');

const besideCalls = client<typeof besideContract>('knowledgeBeside');

const all = ['knowledge'] as const;

export const homeQuery = (language: ArticleLanguage) =>
  queryOptions({ queryKey: [...all, 'home', language], queryFn: () => readingCalls.home({ language }) });

export type Shelf = { workspace?: string | undefined; category?: string | undefined };

/** What stands on a shelf, a page at a time. */
export const shelfQuery = ({ workspace, category }: Shelf, language: ArticleLanguage) =>
  infiniteQueryOptions({
    queryKey: [...all, 'shelf', workspace, category, language],
    queryFn: ({ pageParam }) =>
      readingCalls.list({
        language,
        limit: 50,
        ...(workspace === undefined ? {} : { workspace }),
        ...(category === undefined ? {} : { category }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }: ReadingPage) => next ?? undefined,
  });

/** An article as readers see it; without a language in the reader's own. */
export const readingQuery = (number: string, language: ArticleLanguage) =>
  queryOptions({ queryKey: [...all, 'read', number, language], queryFn: () => readingCalls.read({ number, language }) });

export type Asked = Partial<Pick<ArticleQuestion, 'workspace' | 'state' | 'queue' | 'q' | 'tag' | 'sort' | 'direction'>> & {
  /** Whether the list shows how articles stand, or how they are used. */
  view?: 'use' | undefined;
};

type Rows = Awaited<ReturnType<typeof articleCalls.list>>;

/** Articles that the reader may write, a page at a time. */
export const articlesQuery = ({ view: _, ...of }: Asked) =>
  infiniteQueryOptions({
    queryKey: [...all, 'articles', of],
    queryFn: ({ pageParam }) => articleCalls.list({ ...of, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }: Rows) => next ?? undefined,
  });

export type AskedIssues = { workspace?: string | undefined; state?: IssuesQuestion['state']; mine?: true | undefined };

/** What is to be mended in articles, newest first, a page at a time. */
export const issuesQuery = ({ workspace, state, mine }: AskedIssues) =>
  infiniteQueryOptions({
    queryKey: [...all, 'issues', workspace, state, mine],
    queryFn: ({ pageParam }) =>
      findingCalls.issues({
        limit: 50,
        ...(workspace === undefined ? {} : { workspace }),
        ...(state === undefined ? {} : { state }),
        ...(mine === undefined ? {} : { mine: 'true' }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }: IssuesPage) => next ?? undefined,
  });

/** How an article is used, and how old it is. */
export const usageQuery = (number: string) =>
  queryOptions({ queryKey: [...all, 'use', number], queryFn: (): Promise<UseReply> => findingCalls.use({ number }) });

export const queuesQuery = queryOptions({ queryKey: [...all, 'queues'], queryFn: () => articleCalls.queues({}) });
export const articleQuery = (number: string) =>
  queryOptions({ queryKey: [...all, 'article', number], queryFn: () => articleCalls.get({ number }) });
export const textQuery = (number: string, language: ArticleLanguage) =>
  queryOptions({ queryKey: [...all, 'text', number, language], queryFn: () => textCalls.text({ number, language }) });
/** What a text tells of people, as it was saved last. */
export const personalQuery = (number: string, language: ArticleLanguage, version: number) =>
  queryOptions({
    queryKey: [...all, 'personal', number, language, version],
    queryFn: () => besideCalls.personal({ number, language }),
    placeholderData: (last: Awaited<ReturnType<typeof besideCalls.personal>> | undefined) => last,
  });
export const versionsQuery = (number: string, language: ArticleLanguage) =>
  queryOptions({ queryKey: [...all, 'versions', number, language], queryFn: () => textCalls.versions({ number, language }) });
export const versionQuery = (number: string, language: ArticleLanguage, version: number) =>
  queryOptions({
    queryKey: [...all, 'version', number, language, version],
    queryFn: () => textCalls.version({ number, language, version }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const categoriesQuery = (workspace: string) =>
  queryOptions({ queryKey: [...all, 'categories', workspace], queryFn: () => settingsCalls.categories({ workspace }) });
export const templatesQuery = (workspace: string) =>
  queryOptions({ queryKey: [...all, 'templates', workspace], queryFn: () => settingsCalls.templates({ workspace }) });
export const ofTicketQuery = (ticket: string) =>
  queryOptions({ queryKey: [...all, 'of', ticket], queryFn: () => articleCalls.ofTicket({ ticket }) });

/** A deed after which all of knowledge is asked for again. */
export function useKnowledgeDeed<Input, Output>(act: (input: Input) => Promise<Output>, onDone?: (output: Output) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: all }),
    onSuccess: onDone,
  });
}

/** What was saved is shown at once, and nothing is asked for while somebody writes. */
export function useKeepText(number: string, language: ArticleLanguage): (text: TextReply) => void {
  const queries = useQueryClient();
  return (text) => queries.setQueryData(textQuery(number, language).queryKey, text);
}

/** Who could read an article if this were said of it. */
export const previewQuery = (number: string, asked: Omit<Parameters<typeof settingsCalls.previewReach>[0], 'number'>) =>
  queryOptions({
    queryKey: [...all, 'reach', number, asked],
    queryFn: () => settingsCalls.previewReach({ number, ...asked }),
    placeholderData: (last: Awaited<ReturnType<typeof settingsCalls.previewReach>> | undefined) => last,
  });
