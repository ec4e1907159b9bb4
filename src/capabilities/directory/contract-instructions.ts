import { z } from 'zod';
import { route } from '../../kernel/shared/contract.ts';
import { InstructionReply, NewInstruction, topics } from './shared/instructions.ts';

const about = z.object({ topic: z.enum(topics).describe('What it is about.') });
const administers = { needs: 'person', purpose: 'administration', scope: 'instructions' } as const;

export const instructionsContract = {
  list: route(
    { needs: 'person', purpose: 'service', scope: 'instructions' },
    {
      method: 'GET',
      path: '/instructions',
      summary: 'What the organisation has instructed that concerns people at work; open to all of them.',
    },
  ).output(z.object({ items: z.array(InstructionReply) })),
  record: route(administers, {
    method: 'PUT',
    path: '/instructions/{topic}',
    summary: 'Record an instruction, in the place of the one in force. From then on it happens.',
  })
    .input(about.extend(NewInstruction.shape))
    .output(InstructionReply),
  withdraw: route(administers, {
    method: 'DELETE',
    path: '/instructions/{topic}',
    summary: 'Withdraw the instruction in force. From then on it does not happen; what was recorded stays recorded.',
  })
    .input(about)
    .output(InstructionReply),
};
