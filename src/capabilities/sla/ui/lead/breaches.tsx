import { useQuery } from '@tanstack/react-query';
import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { Meter } from '../../../../ui-kit/progress.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { useLocalised } from '../desk/clock-words.ts';
import { BreachList } from './breach-list.tsx';
import { breachesQuery, type Listed } from './data.ts';
import styles from './lead.module.css';
import { type BreachSearch, periods, usualPeriod } from './search.ts';
import { useLeadWords } from './words.ts';

interface BreachesProps {
  search: BreachSearch;
  onSearch: (search: BreachSearch) => void;
}

/** What was missed where the reader leads, why, and how often what was agreed was met. */
export function Breaches({ search, onSearch }: BreachesProps) {
  const say = useLeadWords();
  const asking = useQuery(breachesQuery(search));
  return (
    <Page title={say('breaches')} width="wide" filters={<Filters search={search} listed={asking.data} onSearch={onSearch} />}>
      <Loaded asking={asking} rows={8}>
        {(listed) => (
          <>
            <PagePart title={say('shares')} help={say('sharesHelp')}>
              <Shares targets={listed.targets} />
            </PagePart>
            <PagePart title={say('list')}>
              {listed.total > listed.items.length && <p>{say('listMost', { count: listed.items.length, total: String(listed.total) })}</p>}
              {listed.items.length === 0 ? (
                <EmptyState icon="check-circle">{say(nothingLeft(search, listed))}</EmptyState>
              ) : (
                <BreachList items={listed.items} />
              )}
            </PagePart>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const nothingLeft = ({ all }: BreachSearch, { targets }: Listed): 'allExplained' | 'noBreaches' =>
  all !== true && targets.some(({ missed }) => missed > 0) ? 'allExplained' : 'noBreaches';

function Filters({ search, listed, onSearch }: BreachesProps & { listed: Listed | undefined }) {
  const say = useLeadWords();
  const localised = useLocalised();
  const levels = (listed?.targets ?? []).map(({ level: { id, name } }) => ({ id, label: localised(name) }));
  const teams = (listed?.teams ?? []).map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <ChipChoice
        label={say('period')}
        any={null}
        options={periods.map((days) => ({ id: String(days), label: days === 365 ? say('year') : say('days', { count: days }) }))}
        value={String(search.days ?? usualPeriod)}
        onChange={(days) => onSearch({ ...search, days: periods.find((one) => String(one) === days) })}
      />
      <ChipChoice
        label={say('show')}
        any={say('onlyUnexplained')}
        options={[{ id: 'all', label: say('explainedToo') }]}
        value={search.all === true ? 'all' : undefined}
        onChange={(all) => onSearch({ ...search, all: all === undefined ? undefined : true })}
      />
      <ChipChoice
        label={say('team')}
        any={say('anyTeam')}
        options={teams}
        value={search.team}
        onChange={(team) => onSearch({ ...search, team })}
      />
      <ChipChoice
        label={say('level')}
        any={say('anyLevel')}
        options={levels}
        value={search.level}
        onChange={(level) => onSearch({ ...search, level })}
      />
    </>
  );
}

function Shares({ targets }: Pick<Listed, 'targets'>) {
  const say = useLeadWords();
  const localised = useLocalised();
  const { number } = useFormats();
  if (targets.length === 0) return <EmptyState>{say('noShares')}</EmptyState>;
  return (
    <PlainTable
      label={say('shares')}
      rows={targets}
      keyOf={({ level }) => level.id}
      columns={[
        { key: 'level', header: say('level'), cell: ({ level }) => localised(level.name) },
        { key: 'met', header: say('met'), align: 'end', cell: ({ met }) => number(met) },
        { key: 'missed', header: say('missed'), align: 'end', cell: ({ missed }) => number(missed) },
        { key: 'share', header: say('share'), align: 'end', cell: (target) => <Share {...target} /> },
      ]}
    />
  );
}

function Share({ level, met, missed }: Listed['targets'][number]) {
  const localised = useLocalised();
  const { locale } = useReader();
  const share = met / (met + missed);
  return (
    <span className={styles['share']}>
      <Meter value={100 * share} label={localised(level.name)} />
      {new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)}
    </span>
  );
}
