import { wordsOf } from './alike.ts';
import { alikeFrom, type Compared, likeness } from './clusters.ts';

/** Why a known error may be what an incident is about. */
export type WhyKnown<Like extends Compared> = {
  /** How alike they are, from 0 to 1. */
  readonly alike: number;
  /** What is like the incident: the problem itself, or an incident that it causes. */
  readonly like: Like;
  /** Words of the incident's title that both have. */
  readonly words: readonly string[];
  readonly sameService: boolean;
  readonly sameItem: boolean;
};

const shown = 3;

/** Of some known errors those that are as alike as incidents of one trouble are, by themselves or by an incident that they cause: best first. */
export const alikeOf = <Like extends Compared, Known extends Like & { readonly incidents: readonly Like[] }>(
  incident: Compared,
  known: readonly Known[],
): { known: Known; why: WhyKnown<Like> }[] =>
  known
    .map((one) => ({ known: one, why: [one, ...one.incidents].map((like: Like) => whyLike(incident, like)).reduce(better) }))
    .filter(({ why }) => why.alike >= alikeFrom)
    .sort((one, other) => other.why.alike - one.why.alike)
    .slice(0, shown);

const better = <Why extends { alike: number }>(one: Why, other: Why): Why => (other.alike > one.alike ? other : one);

function whyLike<Like extends Compared>(incident: Compared, like: Like): WhyKnown<Like> {
  const theirs = new Set([...wordsOf(like.title), ...wordsOf(like.text)]);
  return {
    alike: Math.min(1, likeness(incident, like)),
    like,
    words: [...new Set(wordsOf(incident.title))].filter((word) => theirs.has(word)),
    sameService: incident.service !== null && incident.service === like.service,
    sameItem: incident.item !== null && incident.item === like.item,
  };
}
