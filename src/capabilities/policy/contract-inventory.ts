import { z } from 'zod';
import { route } from '../../kernel/shared/contract.ts';
import { erasures, itemKinds, recordRoles, stores } from './shared/inventory.ts';

const guard = { needs: 'privacyOfficer', purpose: 'administration', scope: 'policy' } as const;
const Named = z.record(z.string(), z.string());

const InventoryItem = z.object({
  place: z
    .string()
    .describe('Where it lies: table and column, with the path of a part of it; or its name.')
    .meta({ examples: ['app.person.email'] }),
  store: z.enum(stores),
  kind: z
    .enum(itemKinds)
    .describe('personal: tells about a person; closed: one of a closed list; derived: made from others; technical: about nobody.'),
  categories: z.array(z.string()).describe('Kinds of personal data, by their key; empty where it is none.'),
  purposes: z
    .array(z.object({ purpose: z.string(), basis: z.string() }))
    .describe('What it is used for, and on what ground, by their keys.'),
  retention: z.string().nullable().describe('How long it is kept, by the key of the rule.'),
  erase: z
    .array(
      z.object({
        of: z.string().describe('As whom the row concerns the person who is erased.'),
        how: z.enum(erasures),
        ground: z.string().nullable().describe('Why it is kept; null where it is not.'),
      }),
    )
    .describe('What erasing a person does to it.'),
  role: z
    .enum(recordRoles)
    .nullable()
    .describe('controller: the operator decides; processor: the organisation does. Null outside of the database.'),
  exported: z.boolean().nullable().describe('Whether a person gets it with their data; null where it is not personal.'),
  reason: z.string().nullable().describe('Why it is there, or what else it is about, in the words of the register.'),
});
export type InventoryItem = z.infer<typeof InventoryItem>;

export const InventoryReply = z.object({
  items: z.array(InventoryItem).describe('All there is, store by store.'),
  names: z
    .object({ categories: Named, purposes: Named, bases: Named, retentions: Named })
    .describe('What each key is called, in the language of the reader.'),
});
export type InventoryReply = z.infer<typeof InventoryReply>;

const Activity = z.object({
  purpose: z.string(),
  bases: z.array(z.string()),
  categories: z.array(z.object({ key: z.string(), name: z.string() })).describe('Kinds of personal data.'),
  retention: z.array(z.string()).describe('The limits foreseen for erasure.'),
  recipients: z.array(z.string()).describe('Whoever outside may get some of it.'),
});
export type Activity = z.infer<typeof Activity>;

const party = {
  name: z.string().nullable().describe('Null while it is not set.'),
  contact: z.string().nullable(),
  activities: z.array(Activity),
};

export const RecordReply = z.object({
  of: z.enum(['operator', 'organisation']).describe('Whose record this is: the reader’s own.'),
  controller: z.object(party).describe('What the reader’s organisation decides (Art. 30(1) GDPR).'),
  processor: z
    .object({ ...party, onBehalfOf: z.array(z.string()).describe('The controllers, by name.') })
    .describe('What the operator does for others: for all its tenants, or for the reader’s organisation (Art. 30(2) GDPR).'),
  people: z.string().describe('Whose data it is.'),
  transfers: z
    .array(
      z.object({
        country: z.string().describe('ISO 3166-1, two letters.'),
        mechanism: z.enum(['adequacy', 'standardClauses', 'bindingRules']),
      }),
    )
    .describe('Countries that data goes to, and what allows it; empty for none.'),
  measures: z.array(z.string()).describe('What is proved now of security (Art. 32 GDPR), by assertion.'),
  controls: z
    .array(z.object({ name: z.string(), found: z.string(), state: z.enum(['green', 'gap', 'suspect', 'red', 'stale']) }))
    .describe('The measures that protect what is held, and what was found of each.'),
});
export type RecordReply = z.infer<typeof RecordReply>;

export const registerContract = {
  inventory: route(guard, {
    method: 'GET',
    path: '/policy/inventory',
    summary: 'Everything that the register knows: columns, parts of columns, cookies, keys of the browser, fields of the log, hosts.',
  }).output(InventoryReply),
  record: route(guard, { method: 'GET', path: '/policy/record', summary: 'The record of processing activities (Art. 30 GDPR).' }).output(
    RecordReply,
  ),
};
