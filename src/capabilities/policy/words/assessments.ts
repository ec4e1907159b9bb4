import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { AnyPurpose } from '../../../kernel/shared/purposes.ts';

/**
 * What was weighed wherever something rests on a legitimate interest (Art. 6(1)(f) GDPR): the interest, why it cannot do with less, and what
 * keeps it from weighing on people. Whoever answers for privacy confirms or changes it; a purpose without one is not compiled.
 */
export const assessments: Readonly<Partial<Record<AnyPurpose, Translated<string> & { readonly id: string }>>> = {
  security: {
    id: 'LIA-1',
    en: 'nobody but its person uses an account, and misuse is found. Who came in when, from which network and browser, and who did what is needed for that and nothing less tells it. Each person sees their own sign-ins; it is read for security alone, measures nobody’s work, and goes by its age',
    de: 'niemand außer seiner Person benutzt ein Konto, und Missbrauch wird gefunden. Dafür ist nötig, wer wann, aus welchem Netz und mit welchem Browser hereinkam und wer was tat; mit weniger ist es nicht zu sehen. Jede Person sieht ihre eigenen Anmeldungen; gelesen wird es nur für die Sicherheit, es misst niemandes Arbeit und geht nach seinem Alter',
  },
  upkeep: {
    id: 'LIA-2',
    en: 'the log is whole and goes by its age, and so does what it seals. Only times, pseudonyms and sealed words are touched, by a program and no person',
    de: 'das Protokoll ist vollständig und geht nach seinem Alter, ebenso das Versiegelte darin. Berührt werden nur Zeiten, Pseudonyme und versiegelte Worte, von einem Programm und keinem Menschen',
  },
};
