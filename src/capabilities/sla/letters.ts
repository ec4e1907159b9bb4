import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';
import type { Escalation } from './shared/level-definition.ts';

type When = Pick<Escalation, 'at' | 'amount'>;
type Facts = { name: string; number: string; title: string; level: string; when: When; due: string | null; address: string };

const english = ({ at, amount }: When): string =>
  at === 'share' ? `${amount} % of the time is used up` : `it is ${amount} minutes ${at} the end of its time`;
const german = ({ at, amount }: When): string =>
  at === 'share' ? `${amount} % der Zeit sind verbraucht` : `es sind ${amount} Minuten ${at === 'before' ? 'vor' : 'nach'} Ablauf der Zeit`;

/** To whoever an agreement names for when time runs out. */
export const lateLetter: Wording<'transactional', Facts> = {
  class: 'transactional',
  template: 'sla.escalation',
  version: 1,
  en: ({ name, number, title, level, when, due, address }) => ({
    subject: `[${number}] Time is running: ${level}`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${title}” (${number}): of “${level}” ${english(when)}.`,
      ...(due === null ? [] : [words`Due: ${due}`]),
      link('See the ticket', address),
    ],
  }),
  de: ({ name, number, title, level, when, due, address }) => ({
    subject: `[${number}] Die Zeit läuft: ${level}`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${title}“ (${number}): von „${level}“ gilt: ${german(when)}.`,
      ...(due === null ? [] : [words`Fällig: ${due}`]),
      link('Ticket ansehen', address),
    ],
  }),
};
