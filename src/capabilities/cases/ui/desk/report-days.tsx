import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { moment } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import type { CaseReply } from '../../contract.ts';
import type { ReportDeadlines, reportsContract } from '../../contract-reports.ts';
import { caseQuery, tell } from '../data.ts';
import { useReportWords } from '../report-words.ts';
import { isNameless } from '../said.ts';
import styles from './side.module.css';

const reports = client<typeof reportsContract>('caseReports');

/** The answers of the office are what moves the days: so they are asked for anew after each. */
const daysQuery = ({ reference, messages }: CaseReply) =>
  queryOptions({
    queryKey: ['cases', 'report', reference, messages.length],
    queryFn: () => reports.deadlines({ reference }),
    staleTime: 5 * 60_000,
  });

/** By when whoever reported without a name is to be answered, and whether they were. */
export function ReportDays({ one }: { one: CaseReply }) {
  const say = useReportWords();
  const { data } = useQuery({ ...daysQuery(one), enabled: isNameless(one) });
  const { date } = useFormats();
  if (data === undefined) return null;
  return (
    <ContextSection title={say('answerBy')}>
      <DefinitionList
        facts={[
          { name: say('acknowledge'), value: <Day {...data.acknowledge} /> },
          { name: say('feedback'), value: <Day {...data.feedback} /> },
        ]}
      />
      {data.can.giveFeedback && <Given one={one} />}
      <p className={styles['muted']}>{say('withoutHour', { day: date(noon(data.madeOn)) })}</p>
    </ContextSection>
  );
}

const noon = (day: string): string => `${day}T12:00:00.000Z`;

function Day({ by, on }: ReportDeadlines['acknowledge']) {
  const say = useReportWords();
  const { date } = useFormats();
  if (on !== null) return say('done', { day: date(noon(on)) });
  return say(by < moment().toISOString().slice(0, 10) ? 'late' : 'by', { day: date(noon(by)) });
}

/** Noted by whoever told it; what is due in the case is gone then, too. */
function Given({ one }: { one: CaseReply }) {
  const say = useReportWords();
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: () => reports.feedback({ reference: one.reference }),
    onSuccess: (days) => {
      queries.setQueryData(daysQuery(one).queryKey, days);
      queries.setQueryData(caseQuery(one.reference).queryKey, (before) => (before === undefined ? before : { ...before, dueAt: null }));
    },
    onError: tell,
  });
  return (
    <Button busy={give.isPending} onPress={() => give.mutate()}>
      {say('noteFeedback')}
    </Button>
  );
}
