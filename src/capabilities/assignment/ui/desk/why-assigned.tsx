import { queryOptions, useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { client } from '../../../../kernel/web/api.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { More } from '../../../../ui-kit/more.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { assignmentContract, WhyReply } from '../../contract.ts';
import styles from './why-assigned.module.css';
import { useWhyAssignedWords } from './words.ts';

const assignment = client<typeof assignmentContract>('assignment');

/** Below the ticket's own key, as its clocks are: whatever makes the ticket be asked for anew does it for its reason. */
const whyQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ['tickets', 'one', number, 'assignment', version],
    queryFn: () => assignment.why({ number }),
    placeholderData: (before) => before,
    retry: false,
  });

type Decision = NonNullable<WhyReply['decision']>;

/** Why this team, why this person, and who was passed over. */
export function WhyAssigned({ number, version }: { number: string; version: number }) {
  const say = useWhyAssignedWords();
  const { dateTime } = useFormats();
  const { data, error, isPending, refetch } = useQuery(whyQuery(number, version));
  return (
    <section aria-label={say('assignment')} className={styles['why']}>
      <h2>{say('assignment')}</h2>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} look="inline" />}
      {isPending && <SkeletonRows count={1} height={28} />}
      {data?.decision === null && <p className={styles['muted']}>{say('noRules')}</p>}
      {data?.handedOn && <p>{say('handedOn', { person: data.handedOn.by.name, time: dateTime(data.handedOn.at) })}</p>}
      {data?.decision && <Decided decision={data.decision} />}
    </section>
  );
}

function Decided({ decision }: { decision: Decision }) {
  const say = useWhyAssignedWords();
  const nameOf = useRuleName();
  const { rule, number, team, person, because, passed, skipped } = decision;
  const names = { team: team?.name ?? '', person: person?.name ?? '' };
  return (
    <>
      <p>{because === 'teamOnly' ? say('toTeam', names) : say(because, names)}</p>
      {rule !== null && <p className={styles['muted']}>{say('byRule', { rule: nameOf(rule), number })}</p>}
      {skipped.map((one) => (
        <p key={`${one.rule.id} ${one.why}`} className={styles['muted']}>
          {say('skipped', { rule: nameOf(one.rule), why: say(`skip_${one.why}`) })}
        </p>
      ))}
      {passed.length > 0 && (
        <More label={say('others', { count: passed.length })}>
          <ul>
            {passed.map((one) => (
              <li key={`${one.rule.id} ${one.person.id}`}>{say('passed', { person: one.person.name, why: say(`why_${one.why}`) })}</li>
            ))}
          </ul>
        </More>
      )}
    </>
  );
}

function useRuleName(): (rule: NonNullable<Decision['rule']>) => string {
  const say = useWhyAssignedWords();
  const language = textLanguage(useLanguage());
  return ({ name }) => name?.[language] ?? name?.en ?? say('goneRule');
}
