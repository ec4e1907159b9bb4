import type { Localised } from '../../../kernel/shared/contract.ts';

/** What is told to everybody whose incident stands behind a problem. */
export const announcementKinds = ['workaround', 'fix'] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/** Why an incident is left out of what is told. */
export const leftOutReasons = ['over', 'toldAlready', 'notYours', 'refused'] as const;

/** How the list of problems is narrowed. */
export const problemShelves = ['open', 'knownErrors', 'mine', 'resolved', 'all'] as const;
export type ProblemShelf = (typeof problemShelves)[number];

/** Asked why so often. */
export const mostWhys = 5;
/** Incidents that one act tells at most: it is one transaction. */
export const mostTold = 500;

type Cause = { readonly key: string; readonly name: Localised };

/** The classes of causes that every tenant begins with, in their order. */
export const usualCauses: readonly Cause[] = [
  { key: 'change', name: { en: 'Change that went wrong', de: 'Missglückte Änderung' } },
  { key: 'software', name: { en: 'Fault in software', de: 'Softwarefehler' } },
  { key: 'hardware', name: { en: 'Fault in hardware', de: 'Hardwarefehler' } },
  { key: 'configuration', name: { en: 'Configuration', de: 'Konfiguration' } },
  { key: 'capacity', name: { en: 'Capacity', de: 'Kapazität' } },
  { key: 'expiry', name: { en: 'Something expired', de: 'Etwas ist abgelaufen' } },
  { key: 'supplier', name: { en: 'Supplier', de: 'Lieferant' } },
  { key: 'process', name: { en: 'Process or hand-over', de: 'Ablauf oder Übergabe' } },
  { key: 'knowledge', name: { en: 'Knowledge or training', de: 'Wissen oder Schulung' } },
  { key: 'unknown', name: { en: 'Never found', de: 'Nie gefunden' } },
];
