import { z } from 'zod';
import { Instant, route, Text } from '../../kernel/shared/contract.ts';
import { attested, controls, states } from './shared/catalog.ts';

const guard = { needs: 'privacyOfficer', purpose: 'service', scope: 'controls' } as const;
const Day = z.iso.date().describe('A day (ISO 8601).');
const Both = z.object({ en: z.string(), de: z.string() });

const ControlReply = z.object({
  control: z.enum(controls),
  kind: z
    .enum(['probe', 'count', 'attestation'])
    .describe('probe: looked at from outside; count: counted in the database; attestation: said by somebody.'),
  state: z
    .enum(states)
    .describe(
      'green: in order; gap: not there or not known; suspect: failed once; red: failed twice; stale: not looked at in time, counts as red.',
    ),
  name: Both,
  summary: Both.describe('What was found, as everybody reads it on the page of the policy.'),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).describe('What was measured.'),
  everyMinutes: z.int().positive().describe('How often it is looked at.'),
  ranAt: Instant.nullable().describe('The last look; null before the first.'),
  heldAt: Instant.nullable().describe('When it last was in order.'),
  since: Instant.nullable().describe('Since when it is red.'),
  software: z.string().nullable().describe('Version of the software that looked.'),
  incident: z
    .string()
    .nullable()
    .describe('Number of the incident that is open about it.')
    .meta({ examples: ['INC0000001'] }),
  days: z
    .array(
      z.object({
        day: Day,
        held: z.int().min(0).describe('Looks that found it in order.'),
        gaps: z.int().min(0).describe('Looks that found it missing or not known.'),
        failed: z.int().min(0).describe('Looks that found it wanting.'),
      }),
    )
    .describe('Its history: the last thirty days (UTC) on which it was looked at, oldest first.'),
});
export type ControlReply = z.infer<typeof ControlReply>;

const AttestationReply = z.object({
  control: z.enum(attested),
  doneOn: Day,
  validUntil: Day,
  says: z.string(),
  by: z.string().describe('Who answers for it.'),
  at: Instant,
});

export const ControlsReply = z.object({
  items: z.array(ControlReply).describe('Every measure, in the order in which it is told.'),
  attestations: z.array(AttestationReply).describe('What was said of those that no probe can see, newest first.'),
  can: z.object({ attest: z.boolean().describe('True at the operator.') }),
});
export type ControlsReply = z.infer<typeof ControlsReply>;

export const NewAttestation = z.object({
  control: z.enum(attested),
  doneOn: Day.describe('When it was looked at, or acted out.'),
  validUntil: Day.describe('Until when you answer for it; at most 400 days later.'),
  says: Text(1000, 10)
    .describe('What was done or seen, and where it is written down. No names of people.')
    .meta({ examples: ['Volume settings looked at: AES-256, the key with the provider'] }),
});
export type NewAttestation = z.infer<typeof NewAttestation>;

export const controlsContract = {
  list: route(guard, {
    method: 'GET',
    path: '/controls',
    summary: 'The measures that protect what is held, with the last look at each.',
  }).output(ControlsReply),
  attest: route(
    { ...guard, idempotent: true },
    {
      method: 'POST',
      path: '/controls/{control}/attestations',
      summary: 'Answers for a measure that no probe can see.',
      successStatus: 201,
    },
  )
    .input(NewAttestation)
    .output(ControlsReply),
};
