import { z } from 'zod';
import { Id, Text, Version } from '../../../kernel/shared/contract.ts';

export const NewCostCentre = z.object({
  code: Text(40)
    .describe('As it is booked; nobody else has it.')
    .meta({ examples: ['3200'] }),
  name: Text(200),
  ownerId: Id.describe('Who answers for it, and is asked where a plan of approvals asks the owner of the cost centre.'),
  departmentIds: z
    .array(Id)
    .max(500)
    .default([])
    .describe('Departments whose people belong to it; one that belonged to another moves here.'),
});
export type NewCostCentre = z.infer<typeof NewCostCentre>;

export const CostCentreChange = z.object({
  code: NewCostCentre.shape.code.optional(),
  name: NewCostCentre.shape.name.optional(),
  ownerId: NewCostCentre.shape.ownerId.optional(),
  departmentIds: z.array(Id).max(500).optional().describe('All of them: what is left out of the list belongs to none.'),
});
export type CostCentreChange = z.infer<typeof CostCentreChange>;

export const CostCentreReply = z.object({
  id: Id,
  code: z.string().meta({ examples: ['3200'] }),
  name: z.string(),
  owner: z.object({ id: Id, name: z.string(), active: z.boolean().describe('False: nobody is asked in their place; choose another.') }),
  departments: z.array(z.object({ id: Id, name: z.string() })),
  version: Version,
});
export type CostCentreReply = z.infer<typeof CostCentreReply>;
