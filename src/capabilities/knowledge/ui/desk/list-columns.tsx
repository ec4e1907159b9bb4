import { now } from '../../../../kernel/web/clock.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import type { TableColumn } from '../../../../ui-kit/table-types.ts';
import type { ArticleRow } from '../../contract.ts';
import type { Asked } from '../data.ts';
import styles from './desk.module.css';
import { StateBadge } from './state-badge.tsx';
import { useKnowledgeWords } from './words.ts';

type Column = TableColumn<ArticleRow>;

/** How articles stand, or how they are used; a phone has room for what it is and one thing of either. */
export function useColumns({ view, queue }: Asked): Column[] {
  const say = useKnowledgeWords();
  const isPhone = useMedia('(max-width: 767px)');
  const standing = useStanding(queue === 'stale');
  const use = useUse();
  const lead: Column = isPhone
    ? { key: 'title', header: say('title'), width: 'grow', isLead: true, isSortable: true, cell: (row) => <TwoLines row={row} /> }
    : { key: 'title', header: say('title'), width: 'grow', isLead: true, isSortable: true, cell: ({ title }) => title };
  if (isPhone)
    return [lead, ...(view === 'use' ? use.filter(({ key }) => key === 'solved') : standing.filter(({ key }) => key === 'state'))];
  const number: Column = { key: 'number', header: say('number'), width: 104, isMuted: true, isSortable: true, cell: (row) => row.number };
  return [number, lead, ...(view === 'use' ? use : standing)];
}

function useStanding(isStaleQueue: boolean): Column[] {
  const say = useKnowledgeWords();
  const isPhone = useMedia('(max-width: 767px)');
  const { relative, dateTime } = useFormats();
  return [
    {
      key: 'state',
      header: say('state'),
      width: isPhone ? 140 : 184,
      cell: (row) => <StateBadge state={row.state} isPublished={row.isPublished} />,
    },
    {
      key: 'owner',
      header: say('owner'),
      width: 160,
      cell: ({ owner }) => (owner.active ? owner.name : `${owner.name}, ${say('hasLeft')}`),
    },
    useValidUntil(),
    {
      key: 'languages',
      header: say(isStaleQueue ? 'behind' : 'languages'),
      width: isStaleQueue ? 248 : 96,
      isMuted: true,
      cell: (row) => <Languages row={row} isWhole={isStaleQueue} />,
    },
    {
      key: 'changed',
      header: say('changed'),
      width: 176,
      isMuted: true,
      isSortable: true,
      cell: ({ updatedAt }) => <span title={dateTime(updatedAt)}>{relative(updatedAt, now())}</span>,
    },
  ];
}

/** Its languages; of one that is behind also why. */
function Languages({ row: { languages }, isWhole }: { row: ArticleRow; isWhole: boolean }) {
  const say = useKnowledgeWords();
  const why = ({ language, madeOf, sourceNumber }: ArticleRow['languages'][number]) =>
    say('behindBy', { language: say(language), madeOf: madeOf ?? 0, source: sourceNumber ?? 0 });
  const behind = languages.filter(({ isStale }) => isStale);
  if (isWhole) return behind.map(why).join(', ');
  const short = languages.map(({ language, isStale }) => `${language}${isStale ? '*' : ''}`).join(', ');
  return behind.length === 0 ? short : <span title={behind.map(why).join(', ')}>{short}</span>;
}

function useValidUntil(): Column {
  const say = useKnowledgeWords();
  const { shortDate } = useFormats();
  return {
    key: 'validUntil',
    header: say('validUntil'),
    width: 128,
    isMuted: true,
    isSortable: true,
    cell: ({ validUntil, isPublished }) => (validUntil === null || !isPublished ? '' : shortDate(`${validUntil}T12:00:00.000Z`)),
  };
}

function useUse(): Column[] {
  const say = useKnowledgeWords();
  const { number, shortDate, date, dateTime, relative } = useFormats();
  const { locale } = useReader();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const sum = (key: 'reads' | 'opened' | 'solved', width: number): Column => ({
    key,
    header: say(key === 'opened' ? 'openedThere' : key),
    width,
    align: 'end',
    isSortable: true,
    cell: ({ use }) => (use[key] === null ? say('few') : number(use[key])),
  });
  return [
    sum('reads', 88),
    sum('opened', 96),
    sum('solved', 88),
    {
      key: 'helpful',
      header: say('helpful'),
      width: 104,
      align: 'end',
      isSortable: true,
      cell: ({ use }) => (use.helpful === null ? '' : percent.format(use.helpful)),
    },
    {
      key: 'lastRead',
      header: say('lastRead'),
      width: 120,
      isMuted: true,
      isSortable: true,
      cell: ({ use }) =>
        use.lastRead !== null && <span title={date(`${use.lastRead}T12:00:00.000Z`)}>{shortDate(`${use.lastRead}T12:00:00.000Z`)}</span>,
    },
    {
      key: 'published',
      header: say('age'),
      width: 128,
      isMuted: true,
      isSortable: true,
      cell: ({ use }) => use.publishedAt !== null && <span title={dateTime(use.publishedAt)}>{relative(use.publishedAt, now())}</span>,
    },
    useValidUntil(),
  ];
}

const TwoLines = ({ row }: { row: ArticleRow }) => (
  <span className={styles['twoLines']}>
    <span>{row.title}</span>
    <small>
      {row.number} · {row.owner.name}
    </small>
  </span>
);
