import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import type { SkillReply } from '../../contract-people.ts';
import { agentCalls, skillsQuery, useAssignmentDeed } from './data.ts';
import { useNameOf } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

interface SkillsProps {
  workspace: string;
  /** May name them and give them up. */
  may?: boolean | undefined;
}

/** What people of a workspace may know, and rules may ask for. */
export function Skills({ workspace, may = true }: SkillsProps) {
  const say = useAssignmentWords();
  const [isNew, setNew] = useState(false);
  const add = (
    <Button icon="plus" onPress={() => setNew(true)}>
      {say('newSkill')}
    </Button>
  );
  return (
    <PagePart title={say('skillsTitle')} help={say('skillsHelp')} end={may && add}>
      <Loaded asking={useQuery(skillsQuery(workspace))} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="star">{say('noSkillsYet')}</EmptyState>
          ) : (
            <RowList label={say('skillsTitle')}>
              {items.map((skill) => (
                <SkillRow key={skill.id} skill={skill} may={may} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {isNew && <NewSkill workspace={workspace} onClose={() => setNew(false)} />}
    </PagePart>
  );
}

function SkillRow({ skill, may }: { skill: SkillReply; may: boolean }) {
  const say = useAssignmentWords();
  const nameOf = useNameOf();
  const { id, active, version } = skill;
  const turn = useAssignmentDeed(() => agentCalls.changeSkill({ id, active: !active }, { ifMatch: version }));
  const label = say(active ? 'giveUp' : 'takeUp', { name: nameOf(skill) });
  return (
    <Row
      isOff={!active}
      end={
        may && (
          <Button look="plain" aria-label={label} busy={turn.isPending} onPress={() => turn.mutate(undefined)}>
            {say(active ? 'giveUpIt' : 'takeUpIt')}
          </Button>
        )
      }
      line={turn.error === null ? undefined : <ErrorState look="inline" error={turn.error} />}
    >
      {nameOf(skill)}
    </Row>
  );
}

function NewSkill({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const say = useAssignmentWords();
  const [name, setName] = useState<SkillReply['name']>({ en: '', de: '' });
  const [act] = useState(actKey);
  const make = useAssignmentDeed(
    ({ en, de = '' }: SkillReply['name']) =>
      agentCalls.addSkill({ workspace, name: { en: en.trim(), ...(de.trim() === '' ? {} : { de: de.trim() }) } }, { idempotencyKey: act }),
    onClose,
  );
  const foot = (
    <Button look="primary" busy={make.isPending} isDisabled={name.en.trim() === ''} onPress={() => make.mutate(name)}>
      {say('create')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newSkill')} foot={foot}>
      <BothLanguages label={say('name')} autoFocus value={name} error={fieldProblems(make.error)['/name/en']} onChange={setName} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
    </Dialog>
  );
}
