import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded, Page, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { CaseClassReply } from '../../contract-classes.ts';
import { classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import { GlassSettings } from './glass-settings.tsx';
import { Groups } from './groups.tsx';
import { KindDialog } from './kind-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { useCaseAdminWords } from './words.ts';

/** Which kinds of confidential cases there are, who handles them, and the groups that can be let in. No case is seen from here. */
export function Confidential() {
  const say = useCaseAdminWords();
  const { can } = useSession();
  const [isNew, begin] = useState(false);
  const add = (
    <Button look="primary" icon="plus" onPress={() => begin(true)}>
      {say('addKind')}
    </Button>
  );
  return (
    <Page title={say('confidential')} end={add}>
      <p>{say('help')}</p>
      <KindsAndGroups />
      {can.tenant && <GlassSettings />}
      {isNew && <KindDialog kind={null} onClose={() => begin(false)} />}
    </Page>
  );
}

/** The same for whoever leads a case team and administers nothing. */
export function KindsAndGroups() {
  const [open, setOpen] = useState<CaseClassReply | null>(null);
  const [teamOf, showTeam] = useState<CaseClassReply | null>(null);
  return (
    <>
      <Loaded asking={useQuery(classesQuery)}>
        {({ items }) => <Kinds items={items.filter(({ team }) => team !== null)} onEdit={setOpen} onTeam={showTeam} />}
      </Loaded>
      <Groups />
      {open !== null && <KindDialog kind={open} onClose={() => setOpen(null)} />}
      {teamOf !== null && <TeamDialog kind={teamOf} onClose={() => showTeam(null)} />}
    </>
  );
}

interface KindsProps {
  items: readonly CaseClassReply[];
  onEdit: (kind: CaseClassReply) => void;
  onTeam: (kind: CaseClassReply) => void;
}

function Kinds({ items, onEdit, onTeam }: KindsProps) {
  const say = useCaseAdminWords();
  return (
    <PagePart title={say('kinds')}>
      {items.length === 0 ? (
        <EmptyState icon="lock">{say('noKinds')}</EmptyState>
      ) : (
        <RowList label={say('kinds')}>
          {items.map((kind) => (
            <Kind key={kind.id} kind={kind} onEdit={onEdit} onTeam={onTeam} />
          ))}
        </RowList>
      )}
    </PagePart>
  );
}

function Kind({ kind, onEdit, onTeam }: { kind: CaseClassReply } & Pick<KindsProps, 'onEdit' | 'onTeam'>) {
  const say = useCaseAdminWords();
  const said = useSaid();
  const room = useQuery(workspacesQuery).data?.items.find(({ id }) => id === kind.workspace);
  const { prefix, confidentiality, keptMonths, portal, active, team, can } = kind;
  const facts = [
    room === undefined ? '' : said(room.name),
    say('kindLine', { prefix, level: say(`level_${confidentiality}`), months: say('months', { count: keptMonths }) }),
    say(portal ? 'forEmployees' : 'deskOnly'),
    active ? '' : say('retired'),
  ];
  const people = team ?? [];
  const who =
    people.length === 0
      ? say('teamNone')
      : people.map(({ person, leads }) => (leads ? `${person.name} (${say('leading')})` : person.name)).join(', ');
  return (
    <Row
      isOff={!active}
      line={
        <>
          {facts.filter((fact) => fact !== '').join(' · ')}
          <br />
          {who}
        </>
      }
      end={
        <>
          <Button onPress={() => onTeam(kind)}>{say('team')}</Button>
          {can.change && <Button onPress={() => onEdit(kind)}>{say('change')}</Button>}
        </>
      }
    >
      {said(kind.name)}
    </Row>
  );
}
