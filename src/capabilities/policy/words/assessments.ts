import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { AnyPurpose } from '../../../kernel/shared/purposes.ts';

/**
 * What was weighed wherever something rests on a legitimate interest (Art. 6(1)(f) GDPR): the interest, why it cannot do with less, and what
 * keeps it from weighing on people. Whoever answers for privacy confirms or changes it; a purpose without one is not compiled.
 */
export const assessments: Readonly<Partial<Record<AnyPurpose, Translated<string> & { readonly id: string }>>> = {
  security: {
    id: 'LIA-1',
    en: 'nobody but its person uses an account, and misuse is found. That takes who came in when, from which network and browser, and who did what; less would not tell it. Each person sees their own sign-ins. It is read for security alone and measures nobody’s work; sessions go after 14 days at most, and that the log goes by its age is not built yet',
    de: 'niemand außer der Person, der es gehört, benutzt ein Konto, und Missbrauch wird gefunden. Dafür muss feststehen, wer wann, aus welchem Netz und mit welchem Browser hereinkam und wer was tat; weniger genügt nicht. Jede Person sieht ihre eigenen Anmeldungen. Gelesen wird es nur für die Sicherheit, und es misst niemandes Arbeit; Sitzungen werden nach höchstens 14 Tagen gelöscht, und dass das Protokoll nach Ablauf einer Frist gelöscht wird, ist noch nicht gebaut',
  },
  upkeep: {
    id: 'LIA-2',
    en: 'the log is whole: what was changed in it or taken out of it is noticed. Only times, pseudonyms and sealed words are touched, by a program and no person; that the log goes by its age is not built yet',
    de: 'das Protokoll ist vollständig: Was daran geändert oder daraus entfernt wurde, fällt auf. Berührt werden nur Zeiten, Pseudonyme und versiegelte Worte, von einem Programm und keinem Menschen; dass das Protokoll nach Ablauf einer Frist gelöscht wird, ist noch nicht gebaut',
  },
};
