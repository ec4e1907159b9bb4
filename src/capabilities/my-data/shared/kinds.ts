/** What a person can ask for by a press. */
export const copyKinds = ['copy', 'portable'] as const;
export type CopyKind = (typeof copyKinds)[number] | 'released';

/** Kinds of data in the order in which a person reads them; each category of the register belongs to one by its beginning. */
const beginnings = {
  contact: ['user.name', 'user.contact'],
  workplace: ['user.workplace'],
  account: ['user.account', 'user.authorization'],
  content: ['user.content'],
  use: ['user.behavior', 'user.telemetry', 'user.unique_id'],
  device: ['user.device'],
} as const;

export type DataKind = keyof typeof beginnings;
export const dataKinds = Object.keys(beginnings) as [DataKind, ...DataKind[]];

/** To which kind a category belongs; a new one that begins otherwise counts as of the account, and a test says so. */
export const kindOf = (category: string): DataKind =>
  dataKinds.find((kind) => beginnings[kind].some((begin) => category === begin || category.startsWith(`${begin}.`))) ?? 'account';
