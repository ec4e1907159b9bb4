import type { ColumnKey } from './view-lists.ts';

const english: Record<ColumnKey, string> = {
  number: 'Number',
  title: 'Title',
  type: 'Type',
  state: 'State',
  priority: 'Priority',
  requester: 'Requester',
  team: 'Assignment group',
  assignee: 'Assigned to',
  workspace: 'Workspace',
  waitingOn: 'Waiting on',
  waitingSince: 'Waiting since',
  holdReason: 'On-hold reason',
  followUpAt: 'Follow up',
  dueAt: 'Due',
  clockDueAt: 'Service level due',
  unansweredSince: 'Unanswered since',
  hops: 'Hops',
  stalledBy: 'Why it may stall',
  createdAt: 'Created',
  updatedAt: 'Updated',
};

const german: Record<ColumnKey, string> = {
  number: 'Nummer',
  title: 'Titel',
  type: 'Art',
  state: 'Status',
  priority: 'Priorität',
  requester: 'Anfragende Person',
  team: 'Gruppe',
  assignee: 'Zugewiesen an',
  workspace: 'Arbeitsbereich',
  waitingOn: 'Wartet auf',
  waitingSince: 'Wartet seit',
  holdReason: 'Wartegrund',
  followUpAt: 'Wiedervorlage',
  dueAt: 'Fällig',
  clockDueAt: 'Service-Level fällig',
  unansweredSince: 'Unbeantwortet seit',
  hops: 'Weitergaben',
  stalledBy: 'Warum es stocken kann',
  createdAt: 'Erstellt',
  updatedAt: 'Geändert',
};

/** The heading of a column in the reader's language. */
export const columnName = (key: ColumnKey, locale: string): string => (locale.startsWith('de') ? german : english)[key];
