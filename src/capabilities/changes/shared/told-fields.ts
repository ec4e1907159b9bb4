import { z } from 'zod';
import { Id, Instant, Localised, Text } from '../../../kernel/shared/contract.ts';
import { outcomes } from './model.ts';
import { longestChange } from './slots.ts';
import { changeStates } from './way.ts';

export const ChangeNumber = z.string().trim().min(1).max(30).describe('The number, with or without prefix and zeros: CHG0000042 or chg42.');
export const NumberRead = z.string().meta({ examples: ['CHG0000003'] });
export const Title = Text(500).describe('One line; what is changed.');
export const titleRead = z.string().meta({ examples: ['Firmware 9.4.2 on the VPN gateways'] });
export const State = z.enum(changeStates);
export const ModelKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and hyphens')
  .describe('Key of a model of changes: normal, standard, emergency, or one of the tenant’s own.')
  .meta({ examples: ['normal'] });
export const Person = z.object({ id: Id, name: z.string().meta({ examples: ['Eve Haddad'] }) });
export const Named = z.object({ id: Id, name: Localised.meta({ examples: [{ en: 'VPN', de: 'VPN' }] }) });

export const examplePlanned = { from: '2026-12-02T21:00:00.000Z', until: '2026-12-03T00:30:00.000Z' };
/** What lasts longer is no change: whoever looks at a calendar would wait until every window of all these years is laid out. */
export const isShort = ({ from, until }: { from: string; until: string }): boolean => Date.parse(until) - Date.parse(from) <= longestChange;
export const Planned = z
  .object({ from: Instant, until: Instant })
  .refine(isShort, 'A change lasts at most 400 days')
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), 'The end lies after the beginning')
  .describe('When it is planned to begin and to be over; the end itself is free again.')
  .meta({ examples: [examplePlanned] });

/** How an approval stands. */
export const Asked = z.object({
  id: Id,
  state: z.enum(['requested', 'approved', 'rejected', 'expired', 'withdrawn', 'voided']),
  asksNobody: z.boolean().describe('Nobody is left who may answer: it waits until somebody is added, or somebody else does the work.'),
});

/** An incident that a change caused or fixed. */
const Tied = z.object({
  kind: z.enum(['caused', 'fixed']).describe('What the change was to it.'),
  number: z.string().meta({ examples: ['INC0000012'] }),
  title: z.string().meta({ examples: ['VPN drops every hour'] }),
  state: z.string().meta({ examples: ['resolved'] }),
  open: z.boolean(),
});

/** What is told of a change once it was done. */
export const afterwards = {
  canceledBecause: z
    .string()
    .nullable()
    .describe('Why it was canceled.')
    .meta({ examples: [null] }),
  pir: z
    .object({
      questions: z.array(z.object({ key: z.string(), label: Localised })).describe('What its model asks after it.'),
      answers: z.record(z.string(), z.string()).describe('Key by key; what nobody answered is not there.'),
      requiredFor: z.array(z.enum(outcomes)).describe('Ends for which each question has to be answered first.'),
      open: z.boolean().describe('It may be answered now.'),
    })
    .describe('The post-implementation review.'),
  incidents: z.array(Tied).describe('That it caused or fixed, as far as the reader may see them.'),
  clashes: z.boolean().describe('It meets something else, and nobody has said why it stays.'),
};
