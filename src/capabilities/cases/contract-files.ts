import { z } from 'zod';
import { Flag, Id } from '../../kernel/shared/contract.ts';
import { FileName } from '../../kernel/shared/file-name.ts';
import { Reference } from './contract.ts';
import { SealedLabel } from './shared/records.ts';
import { messageKinds } from './shared/words.ts';

export const OfCase = z.object({ reference: Reference });
export const OneCaseFile = OfCase.extend({ id: Id.describe('The file, as the case lists it.') });

export const CaseUpload = z.object({
  name: FileName,
  kind: z.enum(messageKinds).default('reply').describe('`note`: not for whoever asked.'),
  waits: Flag.describe('`true`: nobody else sees it until a message names it in `files`; what is not sent is gone after two days.'),
});

export const SealedUpload = z.object({
  name: FileName,
  label: SealedLabel,
  group: Id.optional().describe('A need-to-know group that can open it.'),
  person: Id.optional().describe('Somebody who can open it.'),
});
export const OneSealed = z.object({ id: Id.describe('What is sealed, as the case lists it.') });
