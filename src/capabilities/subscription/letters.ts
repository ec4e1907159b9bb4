import { link, words } from '../../kernel/i18n/words.ts';
import type { Wording } from '../../kernel/mail/letter.ts';
import { planNames } from './shared/plan-names.ts';
import type { PlanKey } from './shared/plans.ts';

/** Why one is written to: something changed, or something ends or renews soon. */
export const occasions = [
  'trialStarted',
  'trialEnds',
  'chosen',
  'planned',
  'canceled',
  'goesOn',
  'renewed',
  'renews',
  'freezes',
  'ended',
] as const;
export type Occasion = (typeof occasions)[number];

type Facts = {
  readonly name: string;
  readonly occasion: Occasion;
  readonly plan: PlanKey;
  readonly next: PlanKey | null;
  readonly endsAt: string;
  readonly erasedBy: string;
  readonly certifiedBy: string;
  readonly address: string;
};
type Said = readonly [subject: string, body: string];

const english = ({ plan, next, endsAt, erasedBy, certifiedBy }: Facts): Record<Occasion, Said> => {
  const name = planNames[plan];
  const then = `From ${endsAt} on your people can read and export, and nothing is written. Live data is erased by ${erasedBy}, the last backup and the certificate follow by ${certifiedBy}.`;
  return {
    trialStarted: [`Your trial of ${name} has begun`, `It ends on ${endsAt}. Nothing is owed, and without a plan it ends by itself.`],
    trialEnds: [`Your trial ends on ${endsAt}`, `Choose a plan if your organisation goes on. ${then}`],
    chosen: [`Your plan is ${name}`, endsAt === '' ? 'It runs until somebody ends it.' : `It renews on ${endsAt}.`],
    planned: [`Your plan becomes ${next === null ? name : planNames[next]} on ${endsAt}`, 'Until then everything stays as it is.'],
    canceled: [`The contract ends on ${endsAt}`, `It was canceled, and can be taken back until then. ${then}`],
    goesOn: [`The contract goes on with ${name}`, 'The cancellation was taken back.'],
    renewed: [`Your plan ${name} was renewed`, `The next renewal is on ${endsAt}.`],
    renews: [
      `Your plan ${name} renews on ${endsAt}`,
      'Nothing needs to be done if it should go on. Until then it can be changed or canceled.',
    ],
    freezes: [`The contract ends on ${endsAt}`, `Export what your organisation keeps, or take the cancellation back. ${then}`],
    ended: [
      `The contract ended on ${endsAt}`,
      `Your people can read and export, and nothing is written. Live data is erased by ${erasedBy}; until then a plan can be chosen. The last backup and the certificate follow by ${certifiedBy}.`,
    ],
  };
};

const german = ({ plan, next, endsAt, erasedBy, certifiedBy }: Facts): Record<Occasion, Said> => {
  const name = planNames[plan];
  const then = `Ab dem ${endsAt} können Ihre Leute lesen und exportieren, geschrieben wird nichts mehr. Die laufenden Daten sind bis zum ${erasedBy} gelöscht, die letzte Sicherung und das Zertifikat folgen bis zum ${certifiedBy}.`;
  return {
    trialStarted: [
      `Ihre Probezeit mit ${name} hat begonnen`,
      `Sie endet am ${endsAt}. Sie schulden nichts, und ohne Tarif endet sie von selbst.`,
    ],
    trialEnds: [`Ihre Probezeit endet am ${endsAt}`, `Wählen Sie einen Tarif, wenn es weitergehen soll. ${then}`],
    chosen: [`Ihr Tarif ist ${name}`, endsAt === '' ? 'Er läuft, bis ihn jemand beendet.' : `Er verlängert sich am ${endsAt}.`],
    planned: [`Ihr Tarif wird am ${endsAt} zu ${next === null ? name : planNames[next]}`, 'Bis dahin bleibt alles, wie es ist.'],
    canceled: [`Der Vertrag endet am ${endsAt}`, `Er wurde gekündigt; bis dahin lässt sich das zurücknehmen. ${then}`],
    goesOn: [`Der Vertrag geht mit ${name} weiter`, 'Die Kündigung wurde zurückgenommen.'],
    renewed: [`Ihr Tarif ${name} wurde verlängert`, `Die nächste Verlängerung ist am ${endsAt}.`],
    renews: [
      `Ihr Tarif ${name} verlängert sich am ${endsAt}`,
      'Wenn es weitergehen soll, ist nichts zu tun. Bis dahin können Sie wechseln oder kündigen.',
    ],
    freezes: [
      `Der Vertrag endet am ${endsAt}`,
      `Exportieren Sie, was Ihre Organisation behält, oder nehmen Sie die Kündigung zurück. ${then}`,
    ],
    ended: [
      `Der Vertrag endete am ${endsAt}`,
      `Ihre Leute können lesen und exportieren, geschrieben wird nichts mehr. Die laufenden Daten sind bis zum ${erasedBy} gelöscht; bis dahin können Sie einen Tarif wählen. Die letzte Sicherung und das Zertifikat folgen bis zum ${certifiedBy}.`,
    ],
  };
};

/** Tells of the contract and nothing else. */
export const subscriptionLetter: Wording<'contract', Facts> = {
  class: 'contract',
  template: 'subscription.told',
  version: 1,
  en: (facts) => {
    const [subject, body] = english(facts)[facts.occasion];
    return { subject, paragraphs: [words`Hello ${facts.name},`, words`${body}`, link('Plan and contract', facts.address)] };
  },
  de: (facts) => {
    const [subject, body] = german(facts)[facts.occasion];
    return { subject, paragraphs: [words`Hallo ${facts.name},`, words`${body}`, link('Tarif und Vertrag', facts.address)] };
  },
};
