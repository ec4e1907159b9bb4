import { z } from 'zod';
import { Id, route } from '../../kernel/shared/contract.ts';
import { ProblemReply } from './contract.ts';
import { IncidentNumber, longText, ProblemNumber, title } from './shared/reply-parts.ts';
import { announcementKinds, leftOutReasons } from './shared/words.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;

const Texts = z
  .object({
    en: longText('In English; empty: everybody gets the German one.', 'Hello {name}, until it is mended use the web mail.'),
    de: longText('In German; empty: everybody gets the English one.', 'Guten Tag {name}, nutzen Sie bis dahin die Webmail.'),
  })
  .describe('`{name}` and `{number}` stand for whoever reads it and for their ticket.');

export const AnnouncementInput = z.object({
  kind: z.enum(announcementKinds),
  text: Texts,
  resolves: z.boolean().default(false).describe('Resolves the incidents with it.'),
  resolvesProblem: z.boolean().default(false).describe('Resolves the problem as fixed in the same act; a fix only.'),
});
export type AnnouncementInput = z.infer<typeof AnnouncementInput>;

const ToTell = z.object({
  number: IncidentNumber,
  title,
  requester: z.string().meta({ examples: ['Ada Novak'] }),
  language: z.enum(['en', 'de']).describe('In which language they get it.'),
  text: z
    .string()
    .describe('What will stand in their ticket.')
    .meta({ examples: ['Hello Ada, until it is mended use the web mail.'] }),
  becomes: z
    .string()
    .nullable()
    .describe('The state it comes to; null: it stays.')
    .meta({ examples: ['resolved'] }),
});
export type ToTell = z.infer<typeof ToTell>;

const LeftOut = z.object({
  number: IncidentNumber,
  title,
  why: z.enum(leftOutReasons),
  reason: z
    .string()
    .nullable()
    .describe('In words, where it was refused.')
    .meta({ examples: [null] }),
});
export type LeftOut = z.infer<typeof LeftOut>;

export const AnnouncementPreview = z.object({
  tells: z.array(ToTell),
  leftOut: z.array(LeftOut),
  seal: z
    .string()
    .describe('Stands for what was shown: send it with the act, which is refused where something has changed since.')
    .meta({
      examples: ['3f8a…'],
    }),
});
export type AnnouncementPreview = z.infer<typeof AnnouncementPreview>;

export const announcementsContract = {
  preview: route(write, {
    method: 'POST',
    path: '/problems/{number}/announcement-previews',
    summary: 'Who would be told what in which ticket, and who is left out and why. Nothing is kept of it.',
  })
    .input(AnnouncementInput.extend({ number: ProblemNumber }))
    .output(AnnouncementPreview),
  tell: route(write, {
    method: 'PUT',
    path: '/problems/{number}/announcements/{id}',
    summary: 'Tell a workaround or the fix in every incident of the preview, in one act; the same id again is the same act.',
  })
    .input(
      AnnouncementInput.extend({
        number: ProblemNumber,
        id: Id,
        seal: z
          .string()
          .max(100)
          .meta({ examples: ['3f8a…'] }),
      }),
    )
    .output(ProblemReply),
};
