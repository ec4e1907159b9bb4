import { findMentionable } from '../../../directory/ui/public.tsx';
import type { CaseReply } from '../../contract.ts';
import type { MessageKind } from '../../shared/words.ts';

type Person = { readonly id: string; readonly name: string };

/** Those who will read it: a note is never read by whoever asked. */
const readers = ({ audience, requester }: CaseReply, kind: MessageKind): Person[] =>
  audience.people.map(({ person }) => person).filter(({ id }) => kind === 'reply' || id !== requester?.id);

/** People in the case first. Others can be named too, and are told of before it is sent: naming them lets nobody in. */
export async function findInCase(one: CaseReply, kind: MessageKind, words: string): Promise<readonly Person[]> {
  const typed = words.trim().toLowerCase();
  const here = readers(one, kind).filter(({ name }) => name.toLowerCase().includes(typed));
  return here.length > 0 ? here : await findMentionable(words);
}

/** Names of those who are mentioned in what is being written and will not read it. */
export function unseenIn(one: CaseReply, kind: MessageKind, html: string): string[] {
  const seeing = new Set(readers(one, kind).map(({ id }) => id));
  const mentions = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-mention]')];
  const others = mentions.filter((each) => !seeing.has(each.getAttribute('data-mention') ?? ''));
  return [...new Set(others.map(({ textContent }) => textContent.replace(/^@/, '')))];
}
