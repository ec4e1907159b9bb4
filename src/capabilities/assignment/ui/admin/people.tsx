import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { AgentReply } from '../../contract-people.ts';
import { agentsQuery } from './data.ts';
import { PersonDialog } from './person-dialog.tsx';
import { useSkillNames } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

const tones = { free: 'good', full: 'warning', outsideHours: 'neutral', absent: 'neutral' } as const;

/** Who works in the teams of a workspace, what each can take on and knows, and whether they are there. */
export function People({ workspace, title }: { workspace: string; title?: string | undefined }) {
  const say = useAssignmentWords();
  const [open, setOpen] = useState<string | null>(null);
  const asking = useQuery(agentsQuery(workspace));
  const chosen = asking.data?.items.find(({ person }) => person.id === open);
  return (
    <PagePart title={title ?? say('people')} help={say('peopleHelp')}>
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people">{say('noPeople')}</EmptyState>
          ) : (
            <RowList label={say('people')}>
              {items.map((agent) => (
                <AgentRow key={agent.person.id} workspace={workspace} agent={agent} onOpen={() => setOpen(agent.person.id)} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {chosen !== undefined && (
        <PersonDialog
          key={chosen.person.id}
          workspace={workspace}
          agent={chosen}
          calendars={asking.data?.calendars ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </PagePart>
  );
}

function AgentRow({ workspace, agent, onOpen }: { workspace: string; agent: AgentReply; onOpen: () => void }) {
  const say = useAssignmentWords();
  const skillName = useSkillNames(workspace);
  const { person, teams, open, capacity, skills, standing, can } = agent;
  const line = [
    teams.map(({ name }) => name).join(', '),
    capacity === null ? say('openOnly', { count: open }) : say('openOf', { open, most: capacity }),
    skills.map(({ skill, level }) => `${skillName(skill)} ${level}`).join(', '),
  ];
  return (
    <Row
      line={line.filter(Boolean).join(' · ')}
      end={
        <>
          <Badge tone={tones[standing]}>{say(`standing_${standing}`)}</Badge>
          {can.arrange && <IconButton icon="edit" label={say('arrange', { name: person.name })} onPress={onOpen} />}
        </>
      }
    >
      {person.name}
    </Row>
  );
}
