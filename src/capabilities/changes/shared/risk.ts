import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import type { ChangeModelDefinition, RiskLevel } from './model.ts';

/** What the rules of risk look at. */
export type RiskFacts = {
  readonly outageMinutes: number;
  readonly durationMinutes: number | null;
  /** Between the moment it was last planned and its beginning. */
  readonly leadHours: number | null;
  readonly services: number;
  readonly cis: number;
};

/** One thing that adds to the risk, or takes from it. */
export type RiskPart = { readonly label: Localised; readonly said: Localised | null; readonly points: number };
export type Risk = {
  readonly level: RiskLevel;
  readonly points: number;
  readonly parts: readonly RiskPart[];
  /** Keys of questions nobody answered: without them the figure is too low. */
  readonly unanswered: readonly string[];
};

type Answers = Readonly<Record<string, string>>;
const number = { type: 'number', nullable: true } as const;
const facts = { outageMinutes: number, durationMinutes: number, leadHours: number, services: number, cis: number };

/** What risk is counted by beside answers. */
export const ruledBy: readonly string[] = Object.keys(facts);

/** Names that a condition of risk may use, beside the questions of its model. */
export const riskCatalogue = ({ questions }: Pick<ChangeModelDefinition, 'questions'>): Catalogue => ({
  ...Object.fromEntries(
    questions.map(({ key, options }) => [key, { type: 'choice' as const, nullable: true, options: options.map((one) => one.key) }]),
  ),
  ...facts,
});

/** The risk with the parts that make it: nothing adds to it that is not told. */
export function riskOf(model: Pick<ChangeModelDefinition, 'questions' | 'risk'>, answers: Answers, given: RiskFacts, now: Date): Risk {
  const answered = model.questions.flatMap(({ key, label, options }) =>
    options.filter((one) => one.key === answers[key]).map((one) => ({ label, said: one.label, points: one.points })),
  );
  const context = { now, timeZone: 'UTC', personId: '', teamIds: [] };
  const record = { ...answers, ...given };
  const ruled = model.risk.rules
    .filter(({ when }) => evaluate(when, record, riskCatalogue(model), context))
    .map(({ label, points }) => ({ label, said: null, points }));
  const parts = [...answered, ...ruled].filter(({ points }) => points !== 0);
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const unanswered = model.questions.filter(({ key, options }) => !options.some((one) => one.key === answers[key])).map(({ key }) => key);
  return { level: levelOf(model, points), points, parts, unanswered };
}

function levelOf({ risk }: Pick<ChangeModelDefinition, 'risk'>, points: number): RiskLevel {
  if (points >= risk.high) return 'high';
  return points >= risk.medium ? 'medium' : 'low';
}
