import type { IdentityReply } from '../../contract.ts';
import type { Hours, PartialIdentity } from '../../shared/identity.ts';

export type Mechanism = NonNullable<PartialIdentity['transfers']>[number]['mechanism'];

/** The settings as the form holds them: a text that is empty is not set. */
export interface Fields {
  serviceName: string;
  company: string;
  address: string;
  email: string;
  phone: string;
  contactPage: string;
  privacyRole: { en: string; de?: string | undefined };
  privacyEmail: string;
  authority: string;
  offices: { city: string; country: string }[];
  /** Null while nobody said whether there are any. */
  transfers: { country: string; mechanism: Mechanism }[] | null;
  hours: Hours;
  automatedDecisions: boolean;
  attestedUntil: string | null;
  noticeDays: number;
  offersService: boolean;
}

/** What every part of the form takes. */
export interface FormProps {
  values: Fields;
  set: <K extends keyof Fields>(key: K, value: Fields[K]) => void;
  problems: Readonly<Record<string, string>>;
}

/** Rows have no identity of their own: they are told apart by where they stand. */
export const placed = <T>(rows: readonly T[]): { key: string; at: number; row: T }[] =>
  rows.map((row, at) => ({ key: `row ${at}`, at, row }));
export const changed = <T>(rows: readonly T[], at: number, row: T): T[] => rows.with(at, row);
export const without = <T>(rows: readonly T[], at: number): T[] => rows.toSpliced(at, 1);

const nothing: Fields = {
  serviceName: '',
  company: '',
  address: '',
  email: '',
  phone: '',
  contactPage: '',
  privacyRole: { en: '', de: '' },
  privacyEmail: '',
  authority: '',
  offices: [],
  transfers: null,
  hours: { days: [], from: '', to: '', timeZone: '' },
  automatedDecisions: false,
  attestedUntil: null,
  noticeDays: Number.NaN,
  offersService: false,
};

/** What is set is kept as `false` there: no such decisions are made. */
export const fieldsOf = ({ settings }: IdentityReply): Fields => ({
  ...nothing,
  ...settings,
  automatedDecisions: settings.automatedDecisions === false,
});

/** As the API takes it: what is empty is left out, so that it counts as missing. */
export function settingsOf({
  privacyRole,
  offices,
  transfers,
  hours,
  automatedDecisions,
  attestedUntil,
  noticeDays,
  offersService,
  ...texts
}: Fields): PartialIdentity {
  const written = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const { en, de = '' } = privacyRole;
  return {
    ...written,
    ...(en === '' && de === '' ? {} : { privacyRole: { en, de } }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(transfers === null ? {} : { transfers }),
    ...(isUnset(hours) ? {} : { hours }),
    ...(automatedDecisions ? { automatedDecisions: false } : {}),
    ...(attestedUntil === null ? {} : { attestedUntil }),
    ...(Number.isNaN(noticeDays) ? {} : { noticeDays }),
    ...(offersService ? { offersService } : {}),
  };
}

const isUnset = ({ days, from, to, timeZone }: Hours): boolean => days.length === 0 && `${from}${to}${timeZone}` === '';
