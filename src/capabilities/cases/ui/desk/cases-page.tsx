import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { later } from '../../../../kernel/web/later.tsx';
import { useMedia } from '../../../../kernel/web/media.ts';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { Drawer } from '../../../../ui-kit/dialog.tsx';
import { ChooseOne, Panes } from '../../../../ui-kit/list-frame.tsx';
import { type SplitPane, SplitPanes } from '../../../../ui-kit/split-panes.tsx';
import { caseQuery } from '../data.ts';
import { LeftCase, useLeft } from '../left-case.tsx';
import { classesQuery } from '../reach.ts';
import { useCaseWords } from '../words.ts';
import { CaseList } from './case-list.tsx';
import { CaseSide } from './case-side.tsx';
import { OneCase } from './case-view.tsx';
import { NewCaseDialog } from './new-case.tsx';

const teams = later(() => import('../admin/confidential.tsx').then((parts) => parts.KindsAndGroups));

/** Confidential cases on the desk: the list, the one that is open, and who can see it; on a phone one after the other. */
export function CasesPage() {
  const say = useCaseWords();
  const { reference } = useParams({ strict: false });
  const [isNew, begin] = useState(false);
  const { data: classes } = useQuery(classesQuery);
  const mayOpen = classes?.items.some(({ can }) => can.openFor) === true;
  const [isTeam, showTeam] = useState(false);
  const leads = classes?.items.some(({ can, team }) => can.team && team !== null && team.length > 0) === true;
  const onNew = mayOpen ? () => begin(true) : undefined;
  // What it is about and whose it is stand in no title: it is read in the tab, the history, and over a shoulder.
  usePageTitle(reference ?? say('cases'));
  useKeys(onNew ? { create: onNew } : {});
  return (
    <Panes>
      <ListAndCase
        reference={reference}
        list={<CaseList current={reference} onNew={onNew} onTeam={leads ? () => showTeam(true) : undefined} />}
      />
      {isNew && <NewCaseDialog onClose={() => begin(false)} />}
      <Drawer title={say('teamsAndGroups')} isOpen={isTeam} onClose={() => showTeam(false)}>
        <teams.Part />
      </Drawer>
    </Panes>
  );
}

function ListAndCase({ reference, list }: { reference: string | undefined; list: React.ReactNode }) {
  const say = useCaseWords();
  const navigate = useNavigate();
  const isPhone = useMedia('(max-width: 767px)');
  const hasRoom = useMedia('(min-width: 1200px)');
  const [isShown, show] = useState(true);
  const [isOpen, open] = useState(false);
  const toggle = () => (hasRoom ? show(!isShown) : open(true));
  const back = () => void navigate({ to: '/desk/cases' });
  const listed: SplitPane = { key: 'list', label: say('cases'), size: 360, least: 280, most: 560, content: list };
  const isLeft = useLeft(reference);
  const shown = isLeft ? undefined : reference;
  const none = isLeft ? <LeftCase to="/desk/cases" /> : <ChooseOne>{say('choose')}</ChooseOne>;
  const content = shown === undefined ? none : <OneCase key={shown} reference={shown} onBack={back} onSide={toggle} />;
  const middle: SplitPane = { key: 'case', label: say('conversation'), least: 360, content };
  const sheet = hasRoom && isShown ? undefined : { isOpen: isOpen && !hasRoom, onClose: () => open(false) };
  const sides = shown === undefined ? [] : [sidePane(shown, say('context'), sheet)];
  const panes = isPhone ? [reference === undefined ? alone(listed) : middle] : [listed, middle];
  return <SplitPanes name="cases" panes={[...panes, ...sides]} />;
}

const alone = ({ key, label, content }: SplitPane): SplitPane => ({ key, label, content });

const sidePane = (reference: string, label: string, sheet: SplitPane['sheet']): SplitPane => ({
  key: 'context',
  label,
  size: 304,
  least: 240,
  most: 480,
  content: <Side key={reference} reference={reference} />,
  sheet,
});

/** Asks for nothing of its own: whoever opens the case has it, and that is noted once. */
function Side({ reference }: { reference: string }) {
  const { data } = useQuery({ ...caseQuery(reference), enabled: false });
  return data === undefined ? null : <CaseSide one={data} />;
}
