import type { Unit } from './shared/deadline.ts';
import { type Jurisdiction, type Right, rights } from './shared/rights.ts';

/** Whose law holds, and where working days are counted. */
export type Place = {
  readonly jurisdiction: Jurisdiction;
  readonly country: string;
  readonly region: string | null;
  readonly timeZone: string;
};

/** By when the law wants an answer. All of it is data: what stands here is only what an organisation begins with. */
export type Rule = {
  readonly jurisdiction: Jurisdiction;
  readonly right: Right;
  /** As a person reads it: “Art. 15 GDPR”. */
  readonly law: string;
  /** From what the period runs. */
  readonly event: 'received';
  /** 0: at once, on the day itself. */
  readonly amount: number;
  readonly unit: Unit;
  /** How much longer it may take, in the same unit; 0: no longer. */
  readonly extension: number;
  /** It takes longer only if the person was told why within the first period. */
  readonly notice: boolean;
  /** Working days within which the receipt is confirmed; null where the law asks for none. */
  readonly confirm: number | null;
  /** Where the time stands. */
  readonly source: string;
};

const answer = 'Regulation (EU) 2016/679, Art. 12(3)';
const month = { event: 'received', amount: 1, unit: 'months', extension: 2, notice: true, confirm: null, source: answer } as const;
const noClock = `The law sets no time here; the month of ${answer} is taken`;

/** Where only we set ourselves a time, nobody is told that the law did. */
export const isTimedByLaw = ({ source }: Pick<Rule, 'source'>): boolean => source !== noClock;

const gdpr: Readonly<Record<Right, Omit<Rule, 'jurisdiction' | 'right'>>> = {
  access: { ...month, law: 'Art. 15 GDPR' },
  export: { ...month, law: 'Art. 20 GDPR' },
  correct: { ...month, law: 'Art. 16 GDPR' },
  erase: { ...month, law: 'Art. 17 GDPR' },
  restrict: { ...month, law: 'Art. 18 GDPR' },
  object: { ...month, law: 'Art. 21 GDPR' },
  withdraw: {
    ...month,
    law: 'Art. 7(3) GDPR',
    amount: 0,
    unit: 'calendarDays',
    extension: 0,
    notice: false,
    source: 'Regulation (EU) 2016/679, Art. 7(3): at any time, as easily as it was given',
  },
  recipients: { ...month, law: 'Art. 15(1)(c), 19 GDPR' },
  complain: { ...month, law: 'Art. 77 GDPR', extension: 0, notice: false, source: noClock },
  question: { ...month, law: 'Art. 38(4) GDPR', extension: 0, notice: false, source: noClock },
};

const code = 'Cal. Civ. Code';
const known = { event: 'received', amount: 45, unit: 'calendarDays', extension: 45, notice: true, confirm: 10 } as const;
const times = `${code} § 1798.130(a)(2); 11 CCR § 7021`;
const optOut = { event: 'received', amount: 15, unit: 'businessDays', extension: 0, notice: false, confirm: null } as const;

const california: Readonly<Partial<Record<Right, Omit<Rule, 'jurisdiction' | 'right'>>>> = {
  access: { ...known, law: `${code} § 1798.110`, source: times },
  export: { ...known, law: `${code} § 1798.130(a)(3)(B)(iii)`, source: times },
  correct: { ...known, law: `${code} § 1798.106`, source: times },
  erase: { ...known, law: `${code} § 1798.105`, source: times },
  restrict: { ...optOut, law: `${code} § 1798.121`, source: '11 CCR § 7027(g)' },
  object: { ...optOut, law: `${code} § 1798.120`, source: '11 CCR § 7026(f)' },
  recipients: { ...known, law: `${code} § 1798.115`, source: times },
};

/** What each organisation begins with; its privacy officer may set other times, which hold for what comes in from then on. */
export const usualRules: readonly Rule[] = rights.flatMap((right) => {
  const local = california[right];
  return [
    { jurisdiction: 'gdpr', right, ...gdpr[right] } satisfies Rule,
    ...(local === undefined ? [] : [{ jurisdiction: 'california', right, ...local } satisfies Rule]),
  ];
});
