import type { Call } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { toldParts } from '../../kernel/shared/fewest.ts';
import { type ConsentPurpose, consentPurposes } from '../../kernel/shared/purposes.ts';
import { choices } from './choices.ts';
import type { FiguresReply } from './contract-figures.ts';
import { doneHere } from './queries.ts';
import type { Standing } from './shared/fold.ts';

type CountRow = {
  readonly purpose: ConsentPurpose;
  readonly week: number;
  readonly standing: Exclude<Standing, 'undecided'>;
  readonly people: number;
};
type Counts = Readonly<Record<Standing, number>>;

const week = 7 * 86_400_000;
const weeks = 12;

/** How many people allow what, in sums; who is in them leaves the database for nobody. */
export async function figuresReply({ tx }: Call, locale: Locale): Promise<FiguresReply> {
  const moments = Array.from({ length: weeks }, (_, back) => new Date(tx.now.getTime() - (weeks - 1 - back) * week));
  const [people, rows, isDone] = await Promise.all([activePeople(tx), countsAt(tx, moments), doneHere(tx)]);
  const counts = (purpose: ConsentPurpose, number: number): Counts =>
    countsIn(
      rows.filter((row) => row.purpose === purpose && row.week === number),
      people,
    );
  return {
    people,
    purposes: consentPurposes.map((purpose) => ({
      purpose,
      title: choices[purpose].words[locale].title,
      instructed: isDone(purpose),
      now: toldParts(counts(purpose, weeks)),
      weeks: moments.map((at, index) => ({ at: at.toISOString(), ...saidIn(counts(purpose, index + 1)) })),
    })),
  };
}

function saidIn(counts: Counts): Pick<FiguresReply['purposes'][number]['now'], 'given' | 'refused' | 'withdrawn'> {
  const { given, refused, withdrawn } = toldParts(counts);
  return { given, refused, withdrawn };
}

function countsIn(rows: readonly CountRow[], people: number): Counts {
  const of = (standing: CountRow['standing']): number => rows.find((row) => row.standing === standing)?.people ?? 0;
  const said = { given: of('given'), refused: of('refused'), withdrawn: of('withdrawn'), outdated: of('outdated') };
  return { ...said, undecided: people - said.given - said.refused - said.withdrawn - said.outdated };
}

async function activePeople(tx: Tx): Promise<number> {
  const row = await tx.row<{ people: number }>(
    sql`select count(*)::integer as people from app.person where tenant_id = ${tx.tenantId} and active`,
    'consent.people',
  );
  return row?.people ?? 0;
}

/** What held of each active person at each moment, counted: an answer holds until the next one to the same question. */
const countsAt = (tx: Tx, moments: readonly Date[]): Promise<CountRow[]> =>
  tx.rows<CountRow>(
    sql`with said as (
          select e.purpose, e.state, e.policy, e.at, lead(e.at) over (partition by e.purpose, e.person_id order by e.number) as until
          from app.consent_event e join app.person p on p.tenant_id = e.tenant_id and p.id = e.person_id
          where e.tenant_id = ${tx.tenantId} and p.active and e.state <> 'requested'),
        fresh as materialized (
          select q.purpose, m.at, m.week::integer as week, app.fresh_consent_from(q.purpose, m.at) as number
          from unnest(${[...consentPurposes]}::text[]) q (purpose),
            unnest(${[...moments]}::timestamptz[]) with ordinality m (at, week))
        select f.purpose, f.week, case when s.state = 'given' and s.policy < f.number then 'outdated' else s.state end as standing,
          count(*)::integer as people
        from fresh f join said s on s.purpose = f.purpose and s.at <= f.at and (s.until is null or s.until > f.at)
        group by 1, 2, 3`,
    'consent.figures',
  );
