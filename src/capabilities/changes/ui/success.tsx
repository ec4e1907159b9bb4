import { useQuery } from '@tanstack/react-query';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { Loaded, Page, PagePart, Row, RowList } from '../../../ui-kit/page.tsx';
import { PlainTable } from '../../../ui-kit/plain-table.tsx';
import { EmptyState } from '../../../ui-kit/states.tsx';
import type { SuccessReply } from '../contract-after.ts';
import { behindQuery, successQuery } from './board-data.ts';
import { useBoardWords } from './board-words.ts';
import styles from './boards.module.css';
import { useSaid } from './said.ts';
import { type AskedSuccess, type Cell, counts, groupings, spans } from './success-search.ts';
import { useChangeWords } from './words.ts';

interface SuccessProps {
  asked: AskedSuccess;
  onAsk: (asked: AskedSuccess) => void;
}

/** Whole hours, so that a figure and the list behind it are asked for the same time. */
function timesOf(days: number) {
  const until = Math.ceil(now() / 3_600_000) * 3_600_000;
  return { from: new Date(until - days * 86_400_000).toISOString(), until: new Date(until).toISOString() };
}

/** How changes end: the share of successes with the counts that make it, each of which opens the changes behind it. */
export function ChangeSuccess({ asked, onAsk }: SuccessProps) {
  const say = useBoardWords();
  const change = useChangeWords();
  const { by = 'model', days = 90 } = asked;
  const times = timesOf(days);
  const asking = useQuery(successQuery({ ...times, by }));
  const filters = (
    <>
      {spans.map((span) => (
        <Chip key={span} isChosen={days === span} onPress={() => onAsk({ by, days: span })}>
          {say(`last${span}`)}
        </Chip>
      ))}
      {groupings.map((one) => (
        <Chip key={one} isChosen={by === one} onPress={() => onAsk({ by: one, days })}>
          {say(`by_${one}`)}
        </Chip>
      ))}
    </>
  );
  return (
    <Page title={say('success')} width="wide" trail={[{ label: change('calendar'), to: '/desk/changes' }]} filters={filters}>
      <Loaded asking={asking}>
        {(reply) => (
          <>
            <p>{say('successDefinition')}</p>
            {reply.all.closed === 0 ? (
              <EmptyState icon="change">{say('noClosed')}</EmptyState>
            ) : (
              <div className={styles['counts']}>
                <Groups reply={reply} onOpen={(cell) => onAsk({ by, days, ...cell })} />
              </div>
            )}
            {asked.what !== undefined && <Behind asked={asked} times={times} reply={reply} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Line = Omit<SuccessReply['groups'][number], 'key'> & { readonly id: string };

/** Each line by what it is told apart, and all of them together, each change once. */
function Groups({ reply: { all, groups }, onOpen }: { reply: SuccessReply; onOpen: (cell: Cell) => void }) {
  const say = useBoardWords();
  const said = useSaid();
  const { number } = useFormats();
  const lines: Line[] = [...groups.map(({ key, ...line }) => ({ ...line, id: key ?? 'none' })), { ...all, id: 'all', name: null }];
  const nameOf = ({ id, name }: Line): string => (name === null ? say(id === 'all' ? 'all' : 'none') : said(name));
  const percent = ({ rate }: Line): string => (rate === null ? '–' : say('percent', { percent: number(Math.round(rate * 1000) / 10) }));
  return (
    <PlainTable
      label={say('success')}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', header: '', cell: nameOf },
        { key: 'rate', header: say('rate'), align: 'end', cell: percent },
        ...counts.map((what) => ({
          key: what,
          header: say(what),
          align: 'end' as const,
          cell: (line: Line) =>
            line[what] === 0 ? (
              number(line[what])
            ) : (
              <Button
                look="quiet"
                aria-label={say('behind', { count: line[what], what: say(what), name: nameOf(line) })}
                onPress={() => onOpen({ what, of: line.id })}
              >
                {number(line[what])}
              </Button>
            ),
        })),
      ]}
    />
  );
}

type BehindProps = { asked: AskedSuccess; times: { from: string; until: string }; reply: SuccessReply };

/** The changes behind a count, by the question that counted them. */
function Behind({ asked: { by = 'model', what = 'closed', of = 'all' }, times, reply }: BehindProps) {
  const say = useBoardWords();
  const said = useSaid();
  const change = useChangeWords();
  const asking = useQuery(
    behindQuery({
      limit: 200,
      closedFrom: times.from,
      closedUntil: times.until,
      state: what === 'closed' || what === 'irregular' || what === 'causing' ? 'ended' : what,
      ...(what === 'irregular' || what === 'causing' ? { [what]: 'any' as const } : {}),
      ...(of === 'all' ? {} : { [by]: of }),
    }),
  );
  const group = reply.groups.find(({ key }) => (key ?? 'none') === of);
  const name = of === 'all' ? say('all') : group?.name ? said(group.name) : say('none');
  return (
    <PagePart title={say('behindHead', { what: say(what), name })}>
      <Loaded asking={asking}>
        {({ items }) => (
          <RowList label={say('behindHead', { what: say(what), name })}>
            {items.map((one) => (
              <Row key={one.number} line={`${one.number} · ${change(`state_${one.state}`)}`}>
                <Link to="/desk/changes/$number" params={{ number: one.number }}>
                  {one.title}
                </Link>
              </Row>
            ))}
          </RowList>
        )}
      </Loaded>
    </PagePart>
  );
}
