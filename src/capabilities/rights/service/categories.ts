import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { consentFor, refuse } from '../../consent/public.ts';
import { categoriesOf, choose } from '../../directory/public.ts';
import { type CategoriesReply, type Choose, dataCategories } from '../contract-own.ts';

type Item = CategoriesReply['items'][number];

const needed = new Set<Item['category']>(['contact', 'name']);

/** What the reader allows to be kept of them, kind by kind; use of the pages rests on consent, the rest on what they said here. */
export async function ownCategories({ tx, actor }: Call): Promise<CategoriesReply> {
  const [said, isCounted] = await Promise.all([categoriesOf(tx, actor.id), consentFor(tx, actor.id, 'usageStatistics')]);
  const itemOf = (category: Item['category']): Item => {
    if (needed.has(category)) return { category, standing: 'needed', since: null, can: { allow: false, deny: false } };
    if (category === 'usage') return { ...switched(category, isCounted), can: { allow: false, deny: isCounted } };
    const last = said.find((one) => one.category === category);
    return switched(category, last?.isAllowed, last?.at);
  };
  return { items: dataCategories.map(itemOf) };
}

const switched = (category: Item['category'], isAllowed = true, at?: Date): Item => ({
  category,
  standing: isAllowed ? 'allowed' : 'denied',
  since: at?.toISOString() ?? null,
  can: { allow: !isAllowed, deny: isAllowed },
});

/** Allows or denies one kind; a yes that rests on consent is given where its words are read. */
export async function chooseOwn(call: Call, { category, answer, act }: Choose): Promise<CategoriesReply> {
  if (category === 'contact' || category === 'name')
    throw new Refusal('conflict', 'The service cannot do without this', { next: 'To end it, close your account.' });
  if (category !== 'usage') await choose(call, category, answer === 'allowed');
  else if (answer === 'denied') await refuse(call, 'usageStatistics', act);
  else
    throw new Refusal('conflict', 'This rests on your consent', {
      next: 'Read under “What I allow” what it is about, and allow it there.',
    });
  return await ownCategories(call);
}
