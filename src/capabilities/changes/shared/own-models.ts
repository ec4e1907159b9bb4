import type { ChangeModelDefinition, Question } from './model.ts';

const both = (en: string, de: string) => ({ en, de });
const option = (key: string, points: number, en: string, de: string) => ({ key, points, label: both(en, de) });

const questions: Question[] = [
  {
    key: 'tried',
    label: both('Was exactly this done before?', 'Wurde genau das schon einmal gemacht?'),
    options: [
      option('often', 0, 'Often, without trouble', 'Oft, ohne Schwierigkeiten'),
      option('tested', 1, 'On a test system', 'Auf einem Testsystem'),
      option('never', 3, 'Never', 'Noch nie'),
    ],
  },
  {
    key: 'backout',
    label: both('How does one get back?', 'Wie kommt man zurück?'),
    options: [
      option('minutes', 0, 'In minutes, tried', 'In Minuten, erprobt'),
      option('hours', 2, 'In hours', 'In Stunden'),
      option('noWay', 4, 'Not at all', 'Gar nicht'),
    ],
  },
  {
    key: 'reach',
    label: both('Who would notice if it went wrong?', 'Wer würde es merken, wenn es schiefginge?'),
    options: [
      option('team', 0, 'The team itself', 'Das Team selbst'),
      option('department', 2, 'A department or a site', 'Eine Abteilung oder ein Standort'),
      option('all', 4, 'Everybody, or customers', 'Alle, oder Kunden'),
    ],
  },
];

const risk: ChangeModelDefinition['risk'] = {
  medium: 4,
  high: 8,
  rules: [
    {
      label: both('An outage of more than 30 minutes', 'Mehr als 30 Minuten Ausfall'),
      when: { field: 'outageMinutes', op: 'gt', value: 30 },
      points: 2,
    },
    {
      label: both('Three services or more', 'Drei Services oder mehr'),
      when: { field: 'services', op: 'gte', value: 3 },
      points: 1,
    },
    {
      label: both('Less than a day of notice', 'Weniger als ein Tag Vorlauf'),
      when: { field: 'leadHours', op: 'lt', value: 24 },
      points: 1,
    },
  ],
};

/** What voids an approval: the window, a plan, what is touched. */
const matters = [
  ...['plannedFrom', 'plannedUntil', 'outageMinutes', 'services', 'cis'],
  ...['justification', 'implementation', 'risk', 'backout', 'test', 'communication'],
];
const leads = { kind: 'role', role: 'teamLead', workspace: null } as const;
const step = { approvers: [leads], quorum: { kind: 'any' } as const, remindEveryHours: null, timeout: null };
const admins = { ...step, approvers: [{ kind: 'role', role: 'workspaceAdmin', workspace: null } as const] };

/** Whom a model asks until somebody says otherwise: whoever leads a team where the change is. */
export const usualApprovals = { steps: [step], matters } satisfies ChangeModelDefinition['approvals'];

const normal: ChangeModelDefinition = {
  name: both('Normal change', 'Normaler Change'),
  kind: 'normal',
  steps: ['assess', 'authorize', 'review'],
  required: ['justification', 'implementation', 'backout', 'test'],
  approvals: { steps: [step, { ...admins, when: { field: 'riskLevel', op: 'eq', value: 'high' } }], matters },
  questions,
  risk,
  freezesBind: true,
  tasks: [],
  template: null,
};

/** What every tenant has until it publishes models of its own under these keys. */
export const ownModels: Readonly<Record<string, ChangeModelDefinition>> = {
  normal,
  standard: {
    ...normal,
    name: both('Standard change', 'Standard-Change'),
    kind: 'standard',
    steps: [],
    required: ['implementation', 'backout'],
    approvals: null,
    questions: [],
  },
  emergency: {
    ...normal,
    name: both('Emergency change', 'Notfall-Change'),
    kind: 'emergency',
    steps: ['authorize', 'review'],
    required: ['justification', 'implementation', 'backout'],
    approvals: usualApprovals,
    freezesBind: false,
  },
};
