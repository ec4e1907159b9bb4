import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

export type Why = 'nobodyFound' | 'allAbstained' | 'tooFew' | 'noSay';
type Facts = { name: string; number: string; title: string; step: string | null; why: Why; address: string };

const called = (title: string, step: string | null): string => (step === null ? title : `${title}: ${step}`);

const reasons: Record<'en' | 'de', Record<Why, string>> = {
  en: {
    nobodyFound: 'Nobody was found who may approve it.',
    allAbstained: 'All who were asked abstained.',
    tooFew: 'Fewer people were found than have to approve it.',
    noSay: 'Whoever is still asked does the work, and has no say in it.',
  },
  de: {
    nobodyFound: 'Es wurde niemand gefunden, der genehmigen darf.',
    allAbstained: 'Alle, die gefragt sind, haben sich enthalten.',
    tooFew: 'Es wurden weniger Personen gefunden, als genehmigen müssen.',
    noSay: 'Wer noch gefragt ist, führt es selbst durch und entscheidet deshalb nicht mit.',
  },
};

/** To who can add somebody: without them it waits for ever. */
export const stuckLetter: Wording<'transactional', Facts & { requester: string }> = {
  class: 'transactional',
  template: 'approvals.stuck',
  version: 1,
  en: ({ name, number, title, step, why, requester, address }) => ({
    subject: `[${number}] Nobody is left who may approve it`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${called(title, step)}” of ${requester} (${number}) waits for an approval that nobody can give. ${reasons.en[why]}`,
      words`It goes on once you ask somebody who decides.`,
      link('Ask somebody', address),
    ],
  }),
  de: ({ name, number, title, step, why, requester, address }) => ({
    subject: `[${number}] Niemand ist da, der genehmigen darf`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${called(title, step)}“ von ${requester} (${number}) wartet auf eine Genehmigung, die niemand geben kann. ${reasons.de[why]}`,
      words`Es geht weiter, sobald Sie jemanden fragen, der entscheidet.`,
      link('Jemanden fragen', address),
    ],
  }),
};

/** To whom it is for: why nothing goes on, and whose turn it is. */
export const waitsLetter: Wording<'transactional', Facts & { who: string | null }> = {
  class: 'transactional',
  template: 'approvals.waits',
  version: 1,
  en: ({ name, number, title, step, why, who, address }) => ({
    subject: `[${number}] Your request waits for somebody who may approve it`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${called(title, step)}” (${number}) does not go on yet. ${reasons.en[why]}`,
      who === null
        ? words`Whoever works on it can ask somebody else. There is nothing for you to do.`
        : words`${who} can ask somebody else. They were told, and there is nothing for you to do.`,
      link('See your request', address),
    ],
  }),
  de: ({ name, number, title, step, why, who, address }) => ({
    subject: `[${number}] Ihre Anfrage wartet auf jemanden, der genehmigen darf`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${called(title, step)}“ (${number}) geht noch nicht weiter. ${reasons.de[why]}`,
      who === null
        ? words`Wer daran arbeitet, kann jemand anderen fragen. Sie müssen nichts tun.`
        : words`Jemand anderen fragen kann: ${who}. Das wurde dort mitgeteilt; Sie müssen nichts tun.`,
      link('Ihre Anfrage ansehen', address),
    ],
  }),
};
