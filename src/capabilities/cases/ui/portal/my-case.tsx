import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { useSession } from '../../../../kernel/web/session.tsx';
import { LinkButton } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { BackLink, KindLine, PortalTitle } from '../../../../ui-kit/portal-page.tsx';
import { Timeline, type TimelineStep } from '../../../../ui-kit/progress.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Turn } from '../../../../ui-kit/turn.tsx';
import { WithSide } from '../../../../ui-kit/with-side.tsx';
import type { CaseReply } from '../../contract.ts';
import { caseQuery } from '../data.ts';
import { isBlank } from '../drafts.ts';
import { CaseFiles } from '../files/case-files.tsx';
import { LeftCase, useLeft } from '../left-case.tsx';
import { useSaid } from '../said.ts';
import { SealedOfCase } from '../sealed/sealed-of-case.tsx';
import { OwnDeeds } from './own-deeds.tsx';
import { OwnReply } from './own-reply.tsx';
import { OwnSide } from './own-side.tsx';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

/** One case as whoever asked sees it. Neither what it is about nor anybody's name stands in the title of the tab. */
export function MyCase({ reference }: { reference: string }) {
  const say = usePortalCaseWords();
  const said = useSaid();
  const isLeft = useLeft(reference);
  const { data, error, refetch } = useQuery({ ...caseQuery(reference), enabled: !isLeft });
  usePageTitle(reference);
  if (isLeft) return <LeftCase to="/cases" />;
  if (data === undefined || problemOf(error).status === 404)
    return error === null ? (
      <SkeletonRows count={5} height={56} look="page" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} look="page" />
    );
  return (
    <article>
      <BackLink to="/cases">{say('backToCases')}</BackLink>
      <KindLine>
        <Icon name="lock" size="small" /> {say('caseOf', { kind: said(data.class.name), reference })} ·{' '}
        {say('whoCanSee', { count: data.audience.count })}
      </KindLine>
      <PortalTitle>{data.title}</PortalTitle>
      {error !== null && <ErrorState look="inline" error={error} onRetry={() => void refetch()} />}
      <WithSide side={<OwnSide one={data} />}>
        <How one={data} />
        <Story one={data} />
        <div className={styles['sealed']}>
          <SealedOfCase one={data} />
        </div>
        {isAsked(data) && <OwnDeeds one={data} />}
        {data.can.reply && <OwnReply key={reference} one={data} />}
        {!isAsked(data) && <OwnDeeds one={data} />}
        <LetIn one={data} />
      </WithSide>
    </article>
  );
}

/** Whether the reader is asked to decide: then that stands before their answer, and below it otherwise. */
const isAsked = ({ open, state: { key } }: CaseReply): boolean => open && key.startsWith('awaiting');

/** Whoever was let in handles it elsewhere: their side of it stands on the desk. */
function LetIn({ one: { reference, requester } }: { one: CaseReply }) {
  const say = usePortalCaseWords();
  const { person, can } = useSession();
  if (requester?.id === person.id || !can.desk) return null;
  return (
    <p className={styles['letIn']}>
      {say('notYours')}{' '}
      <LinkButton to="/desk/cases/$reference" params={{ reference }}>
        {say('toDesk')}
      </LinkButton>
    </p>
  );
}

function How({ one }: { one: CaseReply }) {
  const say = usePortalCaseWords();
  const said = useSaid();
  const { person } = useSession();
  const { state, assignee, open } = one;
  const isYours = isAsked(one);
  const who = assignee === null ? say('withNobody') : say('withWho', { who: assignee.name });
  const name = isYours ? person.name : (assignee?.name ?? null);
  return <Turn name={name} head={isYours || !open ? said(state.name) : who} line={useLine(one)} />;
}

/** By when, or until when it is kept; else since when it is there. */
function useLine({ open, dueAt, keepUntil, openedAt }: CaseReply): string {
  const say = usePortalCaseWords();
  const { date } = useFormats();
  if (open && dueAt !== null) return say('expected', { date: date(dueAt) });
  return keepUntil === null ? say('since', { date: date(openedAt) }) : say('keptTill', { date: date(keepUntil) });
}

function Story({ one }: { one: CaseReply }) {
  const say = usePortalCaseWords();
  const { dateTime } = useFormats();
  const { person: me } = useSession();
  const mine = one.openedBy === null || one.openedBy.id === me.id;
  const opened: TimelineStep = {
    id: 'opened',
    what: mine ? say('youOpened') : say('openedForYou', { who: one.openedBy?.name ?? '' }),
    when: dateTime(one.openedAt),
    said: saidWith(one.reference, one.description, one.files),
    phase: 'done',
  };
  const steps = one.messages.map(
    ({ id, author, html, files, at }): TimelineStep => ({
      id,
      what: author === null || author.id === me.id ? say('youWrote') : say('theyWrote', { who: author.name }),
      when: dateTime(at),
      said: saidWith(one.reference, html, files),
      phase: 'done',
    }),
  );
  return <Timeline label={say('story')} steps={[opened, ...steps]} />;
}

/** What was said, with what was sent along; nothing where there is neither. */
const saidWith = (reference: string, html: string, files: CaseReply['files']) =>
  isBlank(html) && files.length === 0 ? undefined : (
    <>
      {!isBlank(html) && <RichText html={html} />}
      <CaseFiles reference={reference} files={files} />
    </>
  );
