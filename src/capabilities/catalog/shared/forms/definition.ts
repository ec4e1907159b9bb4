import { z } from 'zod';
import { Condition } from '../../../../kernel/shared/conditions/condition.ts';
import { isDay } from '../../../../kernel/shared/conditions/forms-of-values.ts';
import { patternNames } from './patterns.ts';

/** A text in each language of the product. */
const Localised = z.strictObject({
  en: z.string().max(4000).describe('English text'),
  de: z.string().max(4000).describe('German text'),
});

/** A key is a name in JSON documents, in conditions and in the API: never changed once answers exist. */
const Key = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,62}$/, 'A key begins with a small letter; letters, digits and _ follow');
const Day = z.string().refine(isDay, 'A day is written YYYY-MM-DD');
const DayLimit = z.union([Day, z.strictObject({ relative: z.literal('today'), days: z.int().min(-36_500).max(36_500).optional() })]);
const Today = z.strictObject({ today: z.literal(true) }).describe("Today in the person's time zone");
const Me = z.strictObject({ me: z.literal(true) }).describe('The person who fills the form in');

const Option = z.strictObject({
  value: z.string().min(1).max(100).describe('What is stored; never changed once answers exist'),
  label: Localised.describe('What people read'),
  adds: z
    .int()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe('What choosing it adds to the price of the request type, in minor units (cents)'),
  when: Condition.optional().describe('Offered only while this holds; left out: always'),
});
const Options = z.array(Option).max(500).describe('What can be chosen, in this order');

const length = z.int().min(1).max(100_000).optional().describe('Longest text in characters (UTF-16 code units)');
const labelled = {
  key: Key.describe('Name of the answer'),
  label: Localised.describe('The question'),
  help: Localised.optional().describe('Help below the field'),
};

const onText = { maxLength: length, pattern: z.enum(patternNames).optional().describe('A form the text must have') };
const onNumber = {
  min: z.number().optional().describe('Smallest allowed'),
  max: z.number().optional().describe('Largest allowed'),
  decimals: z.int().min(0).max(10).optional().describe('Most decimal places; left out: any'),
};
const onMoney = {
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code; amounts are whole minor units (cents)'),
  min: z.int().optional().describe('Smallest allowed, in minor units'),
  max: z.int().optional().describe('Largest allowed, in minor units'),
};
const onDate = { min: DayLimit.optional().describe('First allowed day'), max: DayLimit.optional().describe('Last allowed day') };

const asked = {
  ...labelled,
  whyWeAsk: Localised.optional().describe('Purpose for which this personal data is asked, shown beside the field'),
  required: z.union([z.boolean(), Condition]).default(false).describe('Must be answered: always, never, or while a condition holds'),
  visible: Condition.optional().describe('Shown only while this holds; hidden answers are dropped'),
};

const column = { ...labelled, required: z.boolean().default(false).describe('Must be filled in each row') };

/** A column of a table: one of the simple kinds. */
const Column = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...column, ...onText }),
  z.strictObject({ kind: z.literal('number'), ...column, ...onNumber }),
  z.strictObject({ kind: z.literal('money'), ...column, ...onMoney }),
  z.strictObject({ kind: z.literal('choice'), ...column, options: Options }),
  z.strictObject({ kind: z.literal('date'), ...column, ...onDate }),
  z.strictObject({ kind: z.literal('person'), ...column }),
  z.strictObject({ kind: z.literal('checkbox'), ...column }),
]);

const said = { key: Key.describe('Name of the element'), label: Localised.describe('The text'), visible: Condition.optional() };
const id = z.uuid();

/** One element of a form. */
const Element = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...asked, ...onText, default: z.string().optional() }),
  z.strictObject({ kind: z.literal('longText'), ...asked, maxLength: length, default: z.string().optional() }),
  z.strictObject({ kind: z.literal('number'), ...asked, ...onNumber, default: z.number().optional() }),
  z.strictObject({ kind: z.literal('money'), ...asked, ...onMoney, default: z.int().optional() }),
  z.strictObject({ kind: z.literal('choice'), ...asked, options: Options, default: z.string().optional() }),
  z.strictObject({ kind: z.literal('choices'), ...asked, options: Options, default: z.array(z.string()).optional() }),
  z.strictObject({ kind: z.literal('date'), ...asked, ...onDate, default: z.union([Day, Today]).optional() }),
  z.strictObject({ kind: z.literal('dateTime'), ...asked, default: z.iso.datetime({ offset: true }).optional() }),
  z.strictObject({ kind: z.literal('dateRange'), ...asked, ...onDate }),
  z.strictObject({ kind: z.literal('person'), ...asked, default: z.union([id, Me]).optional() }),
  z.strictObject({ kind: z.literal('team'), ...asked, default: id.optional() }),
  z.strictObject({ kind: z.literal('location'), ...asked, default: id.optional() }),
  z.strictObject({ kind: z.literal('attachment'), ...asked, max: z.int().min(1).max(50).default(10).describe('Most files') }),
  z.strictObject({ kind: z.literal('checkbox'), ...asked, default: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal('table'),
    ...asked,
    columns: z.array(Column).min(1).max(20).describe('Columns from left to right'),
    min: z.int().min(0).max(200).default(0).describe('Fewest rows'),
    max: z.int().min(1).max(200).default(50).describe('Most rows'),
  }),
  z.strictObject({ kind: z.literal('heading'), ...said }),
  z.strictObject({ kind: z.literal('help'), ...said }),
]);

/** A form as data: what the builder edits, the portal draws and the server checks. */
export const FormDefinition = z.strictObject({
  elements: z.array(Element).max(200).describe('From top to bottom'),
});

export type FormDefinition = z.infer<typeof FormDefinition>;
export type Element = z.infer<typeof Element>;
export type Column = z.infer<typeof Column>;
export type Option = z.infer<typeof Option>;
/** An element that takes an answer. */
export type Asked = Exclude<Element, { kind: 'heading' | 'help' }>;

/** Whether the element takes an answer. */
export const isAsked = (element: Element): element is Asked => element.kind !== 'heading' && element.kind !== 'help';
