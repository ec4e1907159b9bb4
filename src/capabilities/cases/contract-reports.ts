import { z } from 'zod';
import { route } from '../../kernel/shared/contract.ts';
import { Reference } from './contract.ts';

const service = { needs: 'person', purpose: 'service', scope: 'cases' } as const;

const Day = z.iso
  .date()
  .describe('A day, in UTC.')
  .meta({ examples: ['2026-12-04'] });
const Deadline = z.object({
  by: Day.describe('The last day for it.'),
  on: Day.nullable().describe('The day on which it was done; null: not yet.'),
});

export const ReportDeadlines = z.object({
  madeOn: Day.describe('When it was reported, without a name. The hour is not kept.'),
  acknowledge: Deadline.describe('Whoever reported is told that it came, within seven days: by the first answer.'),
  feedback: Deadline.describe('Whoever reported is told what came of it, within three months after that.'),
  can: z.object({ giveFeedback: z.boolean().describe('May say that it was told what came of the report.') }),
});
export type ReportDeadlines = z.infer<typeof ReportDeadlines>;

const one = z.object({ reference: Reference });

export const reportsContract = {
  deadlines: route(service, {
    method: 'GET',
    path: '/cases/{reference}/report',
    summary: 'By when whoever reported without a name is to be answered (Art. 9 of Directive (EU) 2019/1937).',
  })
    .input(one)
    .output(ReportDeadlines),
  feedback: route(service, {
    method: 'PUT',
    path: '/cases/{reference}/report/feedback',
    summary: 'Says that whoever reported was told what came of it.',
  })
    .input(one)
    .output(ReportDeadlines),
};
