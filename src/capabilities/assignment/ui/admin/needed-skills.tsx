import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { Rule } from '../../shared/definition.ts';
import styles from './assignment.module.css';
import { skillsQuery } from './data.ts';
import { useNameOf } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

type Needed = Rule['skills'];
const levels = [1, 2, 3, 4, 5] as const;

interface NeededSkillsProps {
  workspace: string;
  /** Of a rule what it needs, of a person what they know. */
  title?: string | undefined;
  value: Needed;
  onChange: (skills: Needed) => void;
}

/** Skills with a level each: what a rule needs, or what somebody knows. */
export function NeededSkills({ workspace, title, value, onChange }: NeededSkillsProps) {
  const say = useAssignmentWords();
  const nameOf = useNameOf();
  const skills = (useQuery(skillsQuery(workspace)).data?.items ?? []).filter(
    ({ id, active }) => active || value.some(({ skill }) => skill === id),
  );
  const free = skills.filter(({ id }) => !value.some(({ skill }) => skill === id));
  const [next] = free;
  const offered = (own: string) => skills.filter(({ id }) => id === own || free.some((one) => one.id === id));
  const named = (id: string): string => skills.filter((one) => one.id === id).map(nameOf)[0] ?? say('notKnown');
  const write = (at: number, part: Partial<Needed[number]>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <PagePart title={title ?? say('skills')}>
      {skills.length === 0 && <p className={styles['muted']}>{say(title === undefined ? 'noSkills' : 'noSkillsYet')}</p>}
      {value.map(({ skill, level }, at) => (
        <div key={skill} className={styles['needed']}>
          <Select
            label={say('skill')}
            options={offered(skill).map((one) => ({ id: one.id, label: nameOf(one) }))}
            value={skill}
            onChange={(id) => write(at, { skill: id })}
          />
          <Select
            label={say(title === undefined ? 'level' : 'knownLevel')}
            options={levels.map((one) => ({ id: String(one), label: say(`level_${one}`) }))}
            value={String(level)}
            onChange={(id) => write(at, { level: Number(id) })}
          />
          <IconButton
            icon="x"
            label={say(title === undefined ? 'removeSkill' : 'removeKnown', { name: named(skill) })}
            onPress={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {next !== undefined && (
        <Button look="plain" icon="plus" onPress={() => onChange([...value, { skill: next.id, level: 2 }])}>
          {say(title === undefined ? 'addSkill' : 'addKnown')}
        </Button>
      )}
    </PagePart>
  );
}
