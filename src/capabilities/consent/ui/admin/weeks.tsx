import { useFormats } from '../../../../kernel/web/reader.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import type { FiguresReply } from '../../contract-figures.ts';
import styles from './figures.module.css';
import { useFigureWords } from './words.ts';

type Figures = FiguresReply['purposes'][number];
type Week = Figures['weeks'][number];

const said = ['given', 'refused', 'withdrawn'] as const;
const [height, column, gap] = [48, 14, 4];

/** Twelve columns, the last one now; the table says the same in figures. */
export function Weeks({ figures: { title, weeks }, people }: { figures: Figures; people: number }) {
  const say = useFigureWords();
  const { number, shortDate } = useFormats();
  const told = (count: number | null): string => (count === null ? say('few') : number(count));
  return (
    <div>
      <small className={styles['quiet']}>{say('overTime')}</small>
      <svg className={styles['weeks']} viewBox={`0 0 ${weeks.length * (column + gap) - gap} ${height}`} aria-hidden>
        {weeks.map((week, at) => (
          <Column key={week.at} week={week} x={at * (column + gap)} people={Math.max(1, people)} />
        ))}
      </svg>
      <details className={styles['more']}>
        <summary>{say('table')}</summary>
        <PlainTable
          label={say('tableOf', { title })}
          columns={[
            { key: 'at', header: say('week'), cell: ({ at }: Week) => shortDate(at) },
            ...said.map((part) => ({ key: part, header: say(part), align: 'end' as const, cell: (week: Week) => told(week[part]) })),
          ]}
          rows={[...weeks].reverse()}
          keyOf={({ at }) => at}
        />
      </details>
    </div>
  );
}

/** Yes stands on the ground, no above it. */
function Column({ week, x, people }: { week: Week; x: number; people: number }) {
  const tall = said.map((part) => ((week[part] ?? 0) / people) * (height - 1));
  return (
    <g>
      <rect className={styles['ground']} x={x} y={height - 1} width={column} height={1} />
      {said.map((part, at) => {
        const below = tall.slice(0, at).reduce((all, one) => all + one, 0);
        const own = tall[at] ?? 0;
        return <rect key={part} className={styles[part]} x={x} y={height - 1 - below - own} width={column} height={own} />;
      })}
    </g>
  );
}
