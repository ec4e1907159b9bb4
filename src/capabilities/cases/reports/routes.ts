import { deed } from '../../../kernel/http/answer.ts';
import { reportsContract as contract } from '../contract-reports.ts';
import { asReader } from '../reader.ts';
import { giveFeedback, reportOf } from '../service/reports/deadlines.ts';

export const reportRoutes = {
  deadlines: deed(
    contract.deadlines,
    asReader((call, { reference }) => reportOf(call, reference)),
  ),
  feedback: deed(
    contract.feedback,
    asReader((call, { reference }) => giveFeedback(call, reference)),
  ),
};
