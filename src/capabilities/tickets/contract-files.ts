import { z } from 'zod';
import { Flag, Id } from '../../kernel/shared/contract.ts';
import { FileName } from '../../kernel/shared/file-name.ts';
import { Attachment, TypedNumber } from './shared/records.ts';

export const NamedFile = z.object({ name: FileName });
export const AttachQuery = z.object({ name: FileName, internal: Flag.describe('`true` shows it to agents only.') });
export const OfTicket = z.object({ number: TypedNumber });
export const OneAttachment = OfTicket.extend({ id: Id.describe('The attachment, as the ticket lists it.') });
export const OneFile = z.object({ id: Id.describe('The file, as uploading it answered.') });

const kept = Attachment.pick({ name: true, bytes: true, mediaType: true, scan: true });

export const UploadReply = kept.extend({ id: Id.describe('Name it in `attachments`, in a form or in the address of a picture.') }).meta({
  examples: [{ name: 'printer-log.txt', bytes: 1834, mediaType: 'text/plain', scan: 'clean', id: '0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60' }],
});
export type UploadReply = z.infer<typeof UploadReply>;

export const AttachedReply = kept
  .extend({
    id: Id.describe('The attachment.'),
    fileId: Id.describe('Its file, for the address of a picture.'),
    internal: z.boolean().describe('Agents only.'),
  })
  .meta({
    examples: [
      {
        name: 'printer-log.txt',
        bytes: 1834,
        mediaType: 'text/plain',
        scan: 'clean',
        id: '0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60',
        fileId: '0192f3c1-7b10-7c4e-8d02-91b6c7e0a4d3',
        internal: false,
      },
    ],
  });
export type AttachedReply = z.infer<typeof AttachedReply>;
