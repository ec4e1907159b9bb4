import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import type { FiguresReply } from '../../contract-figures.ts';
import { figuresQuery } from './data.ts';
import styles from './figures.module.css';
import { Weeks } from './weeks.tsx';
import { useFigureWords } from './words.ts';

type Figures = FiguresReply['purposes'][number];

const parts = ['given', 'refused', 'withdrawn', 'outdated', 'undecided'] as const;

/** How many people allow and refuse each thing that rests on consent, now and over twelve weeks. */
export function ConsentFigures() {
  const say = useFigureWords();
  const { number } = useFormats();
  const asking = useQuery(figuresQuery(useLanguage()));
  return (
    <PagePart title={say('consent')} help={asking.data && say('consentHelp', { people: number(asking.data.people) })}>
      <Loaded asking={asking} rows={4}>
        {({ people, purposes }) => (
          <ul className={styles['list']} aria-label={say('consent')}>
            {purposes.map((figures) => (
              <Purpose key={figures.purpose} figures={figures} people={people} />
            ))}
          </ul>
        )}
      </Loaded>
    </PagePart>
  );
}

function Purpose({ figures, people }: { figures: Figures; people: number }) {
  const say = useFigureWords();
  const { title, instructed, now } = figures;
  return (
    <li className={styles['purpose']}>
      <div>
        <h3>
          <q>{title}</q>
        </h3>
        {!instructed && <p className={styles['quiet']}>{say('notInstructed')}</p>}
        <Bar now={now} people={people} />
        <Legend now={now} />
      </div>
      {figures.weeks.some(isSaid) && <Weeks figures={figures} people={people} />}
    </li>
  );
}

/** Somebody has answered by then; how many is not always told. */
const isSaid = ({ given, refused, withdrawn }: Figures['weeks'][number]): boolean =>
  [given, refused, withdrawn].some((count) => count !== 0);

/** The figures below it say the same. What is not told takes its place without a colour. */
const Bar = ({ now, people }: { now: Figures['now']; people: number }) => (
  <div className={styles['bar']} aria-hidden>
    {parts
      .filter((part) => (now[part] ?? 0) > 0)
      .map((part) => (
        <i key={part} className={styles[part]} style={{ inlineSize: `${(100 * (now[part] ?? 0)) / Math.max(1, people)}%` }} />
      ))}
  </div>
);

/** What nobody said is left out, but for yes and no. */
function Legend({ now }: Pick<Figures, 'now'>) {
  const say = useFigureWords();
  const { number } = useFormats();
  const told = parts.filter((part) => now[part] !== 0 || part === 'given' || part === 'refused');
  return (
    <dl className={styles['legend']}>
      {told.map((part) => (
        <div key={part}>
          <dt>
            <i className={styles[part]} aria-hidden />
            {say(part)}
          </dt>
          <dd>{now[part] === null ? say('few') : number(now[part])}</dd>
        </div>
      ))}
    </dl>
  );
}
