import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Instructed } from '../../directory/public.ts';
import type { DocumentPart, Sentence } from './document.ts';

const what: Readonly<Record<Instructed['topic'], Translated<string>>> = {
  presence: {
    en: 'Agents who are at the same ticket see that others read it or write in it.',
    de: 'Wer am selben Ticket arbeitet, sieht, dass andere es lesen oder darin schreiben.',
  },
  usage: {
    en: 'How pages are used and where e-mails are opened is counted, of those who allow it, each for themselves.',
    de: 'Gezählt wird, wie Seiten genutzt und wo E-Mails geöffnet werden, und zwar von denen, die es erlauben, jede Person für sich.',
  },
};

const rests: Readonly<Record<NonNullable<Instructed['grounds']>['basis'], Translated<string>>> = {
  consent: { en: 'consent (Art. 6(1)(a) GDPR)', de: 'Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO)' },
  legitimateInterest: { en: 'legitimate interests (Art. 6(1)(f) GDPR)', de: 'berechtigte Interessen (Art. 6 Abs. 1 Buchst. f DSGVO)' },
  worksAgreement: { en: 'a works agreement (Art. 88 GDPR)', de: 'eine Betriebsvereinbarung (Art. 88 DSGVO)' },
};

const agreed = {
  concluded: { en: 'Works agreement', de: 'Betriebsvereinbarung' },
  notNeeded: { en: 'No works agreement is needed', de: 'Eine Betriebsvereinbarung ist nicht nötig' },
} as const;

/** What the tenant has instructed beyond what the service needs: only that happens, so only that is told; the tenant answers for it. */
export const optionalPart = (instructed: readonly Instructed[]): DocumentPart => ({
  id: 'optional',
  level: 2,
  heading: { en: 'What happens only because we have instructed it', de: 'Was nur geschieht, weil wir es angewiesen haben' },
  sentences: instructed.length === 0 ? [sentence('optional.none', none, false)] : instructed.map(topicSentence),
});

const none: Translated<string> = {
  en: 'We have instructed nothing of that kind: nobody’s use of the service is counted, and nobody at work is shown to others.',
  de: 'Wir haben nichts dieser Art angewiesen: Von niemandem wird die Nutzung des Dienstes gezählt, und niemand wird bei der Arbeit anderen gezeigt.',
};

const topicSentence = ({ topic, grounds }: Instructed): Sentence => {
  const said = what[topic];
  if (grounds === null) return sentence(`optional.${topic}`, said, true);
  const { basis, agreement, agreementNote } = grounds;
  return sentence(
    `optional.${topic}`,
    {
      en: `${said.en} It rests on ${rests[basis].en}. ${agreed[agreement].en}: ${agreementNote}`,
      de: `${said.de} Das beruht auf: ${rests[basis].de}. ${agreed[agreement].de}: ${agreementNote}`,
    },
    true,
  );
};

const sentence = (id: string, text: Translated<string>, item: boolean): Sentence => ({
  id,
  states: 'S28',
  class: 'attested',
  assertions: [],
  text,
  item,
  table: null,
});
