import { useState } from 'react';
import { useHolding } from '../../../capabilities/approvals/ui/holding.ts';
import { useWaitingApprovals } from '../../../capabilities/approvals/ui/needs-you.tsx';
import { Find } from '../../../capabilities/catalog/ui/find.tsx';
import { AskedMost, Departments } from '../../../capabilities/catalog/ui/home.tsx';
import { PrivacyNotice } from '../../../capabilities/consent/ui/public.tsx';
import { ArticleHits } from '../../../capabilities/knowledge/ui/finding/article-hits.tsx';
import { MyHits } from '../../../capabilities/tickets/ui/portal/my-hits.tsx';
import { MyOpen, NeedsYou } from '../../../capabilities/tickets/ui/portal/my-open.tsx';
import { Turns } from '../../../capabilities/tickets/ui/portal/turns.ts';
import { shorten } from '../../../kernel/shared/text.ts';
import { moment } from '../../../kernel/web/clock.ts';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { useShellWords } from '../words.ts';
import styles from './portal-pages.module.css';

/** The company's front page: greeting and search first, then what needs the reader, what is under way, and what is offered. */
export function PortalHome() {
  const say = useShellWords();
  const [query, setQuery] = useState('');
  usePageTitle(say('home'));
  return (
    <>
      <PrivacyNotice />
      <Greeting />
      <Find
        query={query}
        onQuery={setQuery}
        answers={(words) => <ArticleHits words={words} />}
        more={(words) => <MyHits words={words} />}
        ask={<Link to="/ask">{say('askPerson')}</Link>}
      />
      <NeedsYou also={useWaitingApprovals()} />
      <Turns value={useHolding()}>
        <MyOpen />
      </Turns>
      <AskedMost />
      <Departments />
    </>
  );
}

function Greeting() {
  const say = useShellWords();
  const { person } = useSession();
  const name = shorten(person.name.split(' ')[0] ?? person.name, 40);
  const hour = moment().getHours();
  const greeting = hour < 12 ? 'goodMorning' : hour < 18 ? 'goodDay' : 'goodEvening';
  return <h1 className={styles['greeting']}>{say(greeting, { name })}</h1>;
}
