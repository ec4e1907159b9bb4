import { issueStates } from '../../../capabilities/knowledge/shared/feedback.ts';
import { queues, sorts, states } from '../../../capabilities/knowledge/shared/words.ts';

type Search = Record<string, unknown>;

/** The router reads a number where only digits stand. */
const text = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;

/** Which department and category is open, and what is sought. */
export function readShelf(search: Search): { workspace?: string; category?: string; q?: string } {
  const [workspace, category, q] = [text(search['workspace']), text(search['category']), text(search['q'])];
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(category === undefined ? {} : { category }),
    ...(q === undefined ? {} : { q }),
  };
}

/** In which language an article is read, if not in the reader’s own. */
export function readLanguage({ language }: Search): { language?: 'en' | 'de' } {
  return language === 'en' || language === 'de' ? { language } : {};
}

/** Which articles are looked at on the desk. */
export function readAsked(search: Search) {
  const workspace = text(search['workspace']);
  const q = text(search['q']);
  const state = states.find((one) => one === search['state']);
  const queue = queues.find((one) => one === search['queue']);
  const tag = text(search['tag']);
  const sort = sorts.find((one) => one === search['sort']);
  const direction = (['ascending', 'descending'] as const).find((one) => one === search['direction']);
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(q === undefined ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(queue === undefined ? {} : { queue }),
    ...(tag === undefined ? {} : { tag }),
    ...(sort === undefined ? {} : { sort }),
    ...(direction === undefined ? {} : { direction }),
    ...(search['view'] === 'use' ? { view: 'use' as const } : {}),
  };
}

/** What of that which is to be mended is looked at. */
export function readIssues(search: Search) {
  const workspace = text(search['workspace']);
  const state = issueStates.find((one) => one === search['state']);
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(state === undefined ? {} : { state }),
    ...(search['mine'] === true ? { mine: true as const } : {}),
  };
}

const parts = ['write', 'readers', 'versions', 'about'] as const;

/** Which part of an article is open, and in which language. */
export function readPart(search: Search): { part?: (typeof parts)[number]; language?: 'en' | 'de' } {
  const part = parts.find((one) => one === search['part']);
  return { ...(part === undefined ? {} : { part }), ...readLanguage(search) };
}
