import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';

type Facts = { name: string; number: string; title: string; address: string };
/** The step of its fulfilment that waits for it; null: the request itself. */
type OfStep = { step: string | null };
/** What it costs, as its reader writes money, after the question that it answers; null: nothing that anybody named. */
type Costs = { costs: { name: string | null; amount: string } | null };
type Asked = Facts &
  OfStep &
  Costs & { requester: string; requestType: string; voteAddress: string; until: string; standsFor: string | null };

const costLine = ({ costs }: Costs, price: string) => (costs === null ? [] : [words`${costs.name ?? price}: ${costs.amount}`]);

const called = (title: string, step: string | null): string => (step === null ? title : `${title}: ${step}`);

/** To whoever is asked. */
export const askedLetter: Wording<'transactional', Asked> = {
  class: 'transactional',
  template: 'approvals.asked',
  version: 2,
  en: ({ name, number, title, step, requester, requestType, costs, address, voteAddress, until, standsFor }) => ({
    subject: `[${number}] Your approval is asked for`,
    paragraphs: [
      words`Hello ${name},`,
      step === null
        ? words`${requester} asks for “${title}” (${requestType}, ${number}). It waits for your approval, and nobody begins before.`
        : words`Work on “${title}” of ${requester} (${requestType}, ${number}) has come to “${step}”. It goes on once you approve that.`,
      ...costLine({ costs }, 'Price'),
      ...(standsFor === null ? [] : [words`You stand in for ${standsFor}.`]),
      link('See what is asked, and answer', address),
      link('Answer without signing in', voteAddress),
      words`The second link works once, until ${until}. Whoever holds it answers in your name: do not pass this letter on.`,
    ],
  }),
  de: ({ name, number, title, step, requester, requestType, costs, address, voteAddress, until, standsFor }) => ({
    subject: `[${number}] Ihre Genehmigung wird gebraucht`,
    paragraphs: [
      words`Hallo ${name},`,
      step === null
        ? words`${requester} bittet um „${title}“ (${requestType}, ${number}). Das wartet auf Ihre Genehmigung; vorher beginnt niemand.`
        : words`Bei „${title}“ von ${requester} (${requestType}, ${number}) ist jetzt „${step}“ an der Reihe. Es geht weiter, sobald Sie das genehmigen.`,
      ...costLine({ costs }, 'Preis'),
      ...(standsFor === null ? [] : [words`Sie vertreten ${standsFor}.`]),
      link('Ansehen und antworten', address),
      link('Ohne Anmeldung antworten', voteAddress),
      words`Der zweite Link gilt einmal, bis ${until}. Wer ihn hat, antwortet in Ihrem Namen: Geben Sie diesen Brief nicht weiter.`,
    ],
  }),
};

/** To whoever is asked and has not answered. */
export const stillAskedLetter: Wording<'transactional', Asked> = {
  class: 'transactional',
  template: 'approvals.reminder',
  version: 2,
  en: ({ name, number, title, step, requester, requestType, costs, address, voteAddress, until, standsFor }) => ({
    subject: `[${number}] Your approval is still missing`,
    paragraphs: [
      words`Hello ${name},`,
      words`“${called(title, step)}” of ${requester} (${requestType}, ${number}) still waits for your answer.`,
      ...costLine({ costs }, 'Price'),
      ...(standsFor === null ? [] : [words`You stand in for ${standsFor}.`]),
      link('See what is asked, and answer', address),
      link('Answer without signing in', voteAddress),
      words`The second link works once, until ${until}. Whoever holds it answers in your name: do not pass this letter on.`,
    ],
  }),
  de: ({ name, number, title, step, requester, requestType, costs, address, voteAddress, until, standsFor }) => ({
    subject: `[${number}] Ihre Genehmigung fehlt noch`,
    paragraphs: [
      words`Hallo ${name},`,
      words`„${called(title, step)}“ von ${requester} (${requestType}, ${number}) wartet noch auf Ihre Antwort.`,
      ...costLine({ costs }, 'Preis'),
      ...(standsFor === null ? [] : [words`Sie vertreten ${standsFor}.`]),
      link('Ansehen und antworten', address),
      link('Ohne Anmeldung antworten', voteAddress),
      words`Der zweite Link gilt einmal, bis ${until}. Wer ihn hat, antwortet in Ihrem Namen: Geben Sie diesen Brief nicht weiter.`,
    ],
  }),
};

export type Outcome = 'approved' | 'rejected' | 'expired';
type Ended = Facts & OfStep & { outcome: Outcome; reason: string | null };

const subjects: Record<Outcome, { en: string; de: string }> = {
  approved: { en: 'Your request is approved', de: 'Ihre Anfrage ist genehmigt' },
  rejected: { en: 'Your request was rejected', de: 'Ihre Anfrage wurde abgelehnt' },
  expired: { en: 'Nobody answered in time', de: 'Niemand hat rechtzeitig geantwortet' },
};

const said: Record<Outcome, { en: string; de: string }> = {
  approved: { en: 'is approved. Work on it begins.', de: 'ist genehmigt. Die Bearbeitung beginnt.' },
  rejected: { en: 'was rejected.', de: 'wurde abgelehnt.' },
  expired: { en: 'was not approved in time and is closed.', de: 'wurde nicht rechtzeitig genehmigt und ist geschlossen.' },
};

/** Why, where nobody said it: silence rejects without a word. */
const silence = {
  en: 'Nobody answered in time, and then it counts as not approved.',
  de: 'Niemand hat rechtzeitig geantwortet, und dann gilt es als nicht genehmigt.',
};

const why = ({ outcome, reason }: Pick<Ended, 'outcome' | 'reason'>, language: 'en' | 'de'): string[] =>
  [reason || (outcome === 'rejected' ? silence[language] : '')].filter((said) => said !== '');

/** To whom it is for: how it ended. */
export const endedLetter: Wording<'transactional', Ended> = {
  class: 'transactional',
  template: 'approvals.ended',
  version: 1,
  en: ({ name, number, title, step, outcome, reason, address }) => ({
    subject: `[${number}] ${step === null ? subjects[outcome].en : 'A step was not approved'}`,
    paragraphs: [
      words`Hello ${name},`,
      step === null
        ? words`“${title}” (${number}) ${said[outcome].en}`
        : words`The step “${step}” of “${title}” (${number}) was not approved.`,
      ...why({ outcome, reason }, 'en').map((given) => words`Why: ${given}`),
      link('See your request', address),
    ],
  }),
  de: ({ name, number, title, step, outcome, reason, address }) => ({
    subject: `[${number}] ${step === null ? subjects[outcome].de : 'Ein Schritt wurde nicht genehmigt'}`,
    paragraphs: [
      words`Hallo ${name},`,
      step === null
        ? words`„${title}“ (${number}) ${said[outcome].de}`
        : words`Der Schritt „${step}“ von „${title}“ (${number}) wurde nicht genehmigt.`,
      ...why({ outcome, reason }, 'de').map((given) => words`Der Grund: ${given}`),
      link('Ihre Anfrage ansehen', address),
    ],
  }),
};
