import { store, stored } from '../../../../kernel/web/storage.ts';

export type Kind = 'comment' | 'note';

/** A file that was uploaded to go with a reply. */
export type KeptFile = { readonly id: string; readonly name: string; readonly size: number };

/** What one writes: in this browser at once, on the server a moment later. */
export type ReplyDraft = {
  readonly html: string;
  readonly files: readonly KeptFile[];
  /** When it was written last. */
  readonly at: string;
  /** The same of what the server has; empty while it has nothing. */
  readonly kept: string;
};

export const nothingWritten: ReplyDraft = { html: '', files: [], at: '', kept: '' };

/** Where a draft is kept in this browser, and on the server. */
const localPlace = (number: string, kind: Kind): string => `desk:${number}:${kind}`;
export const serverPlace = (number: string, kind: Kind): string => `${number}:${kind === 'note' ? 'note' : 'reply'}`;

export const isBlank = ({ html, files }: ReplyDraft): boolean => files.length === 0 && isWordless(html);
/** Tags alone are no words; a picture is. */
export const isWordless = (html: string): boolean => html.replace(/<[^>]*>/g, '').trim() === '' && !html.includes('<img');

type Drafts = Readonly<Record<string, string>>;

export const draftIn = (drafts: Drafts | undefined, number: string, kind: Kind): ReplyDraft =>
  read(drafts?.[localPlace(number, kind)] ?? '');

export const draftOf = (number: string, kind: Kind): ReplyDraft => draftIn(stored('drafts'), number, kind);

/** All drafts, but with this one instead of what was there; a blank one is none. */
export function draftsWith(drafts: Drafts | undefined, { number, kind }: { number: string; kind: Kind }, draft: ReplyDraft): Drafts {
  const { [localPlace(number, kind)]: _, ...others } = drafts ?? {};
  return isBlank(draft) ? others : { ...others, [localPlace(number, kind)]: JSON.stringify(draft) };
}

export const writeDraft = (number: string, kind: Kind, draft: ReplyDraft): void =>
  store('drafts', draftsWith(stored('drafts'), { number, kind }, draft));

function read(text: string): ReplyDraft {
  if (text === '') return nothingWritten;
  if (!text.startsWith('{')) return { ...nothingWritten, html: text };
  return shaped(JSON.parse(text));
}

/** What was kept as people's browsers and servers have it; anything else counts as nothing. */
export function shaped(content: unknown, at = ''): ReplyDraft {
  const found = (typeof content === 'object' && content !== null ? content : {}) as Partial<ReplyDraft>;
  const files = Array.isArray(found.files) ? found.files : [];
  return { html: String(found.html ?? ''), files, at: String(found.at ?? at), kept: String(found.kept ?? '') };
}

/** Numbers of tickets on which somebody has begun to write in this browser. */
export const numbersIn = (drafts: Drafts | undefined): string[] =>
  Object.keys(drafts ?? {}).flatMap((place) => /^desk:(.+):(?:comment|note)$/.exec(place)?.[1] ?? []);
