import { z } from 'zod';
import { ApprovalPlan } from '../../../kernel/shared/approval-plan.ts';
import { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { Localised } from '../../../kernel/shared/contract.ts';

export const changeKinds = ['normal', 'standard', 'emergency'] as const;

/** What a change says beforehand about what is done. */
export const planKeys = ['justification', 'implementation', 'risk', 'backout', 'test', 'communication'] as const;
export type PlanKey = (typeof planKeys)[number];

export const outcomes = ['closedSuccessful', 'closedWithIssues', 'closedUnsuccessful', 'closedBackedOut'] as const;

export const riskLevels = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof riskLevels)[number];

const Key = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'A key begins with a small letter; letters and digits follow')
  .meta({ examples: ['tested'] });
const Points = z.int().min(-100).max(100).describe('What it adds to the risk; less than 0 takes away.');

const Question = z.strictObject({
  key: Key,
  label: Localised.meta({ examples: [{ en: 'Was it tried before?', de: 'Wurde es vorher erprobt?' }] }),
  options: z
    .array(z.strictObject({ key: Key, label: Localised.meta({ examples: [{ en: 'Yes', de: 'Ja' }] }), points: Points }))
    .min(2)
    .max(10),
});
export type Question = z.infer<typeof Question>;

const RiskRule = z.strictObject({
  label: Localised.meta({ examples: [{ en: 'An outage of more than half an hour', de: 'Mehr als eine halbe Stunde Ausfall' }] }),
  when: Condition.describe('On outageMinutes, durationMinutes, leadHours, services, cis, and the answers by their keys.'),
  points: Points,
});

/** What is asked after a change, and after which ends nobody closes it without the answers. */
const Pir = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        key: Key,
        label: Localised.meta({ examples: [{ en: 'What do we do otherwise next time?', de: 'Was machen wir nächstes Mal anders?' }] }),
      }),
    )
    .max(20),
  requiredFor: z.array(z.enum(outcomes)).max(4).describe('Ends for which each question has to be answered before it is closed.'),
});
export type Pir = z.infer<typeof Pir>;

/** What a change of this model begins with. */
const Template = z.strictObject({
  title: z
    .string()
    .max(500)
    .meta({ examples: ['Restart the print server'] }),
  minutes: z.int().min(1).max(100_000).describe('How long it takes.'),
  outageMinutes: z.int().min(0).max(100_000),
  plans: z.partialRecord(z.enum(planKeys), z.string().max(20_000)).describe('Texts to begin with, by plan.'),
  services: z.array(z.uuid()).max(50),
  cis: z
    .array(z.string().min(1).max(200))
    .max(50)
    .meta({ examples: [['print-01']] }),
});

export const ChangeModelDefinition = z.strictObject({
  name: Localised.meta({ examples: [{ en: 'Normal change', de: 'Normaler Change' }] }),
  kind: z.enum(changeKinds).describe('How it is counted and drawn.'),
  steps: z
    .array(z.enum(['assess', 'authorize', 'review']))
    .max(3)
    .describe('Which of these it goes through; new, scheduled and implement belong to all.'),
  required: z.array(z.enum(planKeys)).max(6).describe('Plans that must be written before it is authorized or scheduled.'),
  approvals: ApprovalPlan.nullable().describe('Who has to agree; a role without a workspace is asked in that of the change. Null: nobody.'),
  questions: z.array(Question).max(20).describe('Answered before it is authorized or scheduled.'),
  risk: z.strictObject({
    medium: z.int().describe('From so many points on the risk is medium.'),
    high: z.int().describe('From so many points on it is high.'),
    rules: z.array(RiskRule).max(30),
  }),
  freezesBind: z.boolean().describe('A freeze is a conflict for it; false: told, and no obstacle.'),
  tasks: z
    .array(
      z.strictObject({
        title: Localised.meta({ examples: [{ en: 'Tell the sites', de: 'Die Standorte benachrichtigen' }] }),
        team: z.uuid().nullable().describe('Who does it; null: the team of the change.'),
      }),
    )
    .max(20)
    .describe('Change tasks, made once it is scheduled.'),
  pir: Pir.optional().describe('The post-implementation review; left out: the product’s own questions.'),
  template: Template.nullable().describe('What it begins with; null: with nothing.'),
});
export type ChangeModelDefinition = z.infer<typeof ChangeModelDefinition>;
