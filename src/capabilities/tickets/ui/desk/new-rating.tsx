import { PriorityGlyph } from '../../../../ui-kit/glyphs.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { NewDraftInWork } from './new-draft.ts';
import type { NewPlan } from './new-plan.ts';
import styles from './new-ticket.module.css';
import { useDeskWords } from './words.ts';

const levels = [1, 2, 3] as const;
const names = { 1: 'high', 2: 'medium', 3: 'low' } as const;

interface NewRatingProps {
  draft: NewDraftInWork;
  plan: NewPlan;
  /** It was tried to send it: what is missing is told. */
  isTold: boolean;
}

/** Who gets it and how urgent it is: impact and urgency make the priority, which is shown at once. */
export function NewRating({ draft: { change }, plan, isTold }: NewRatingProps) {
  const say = useDeskWords();
  const options = levels.map((level) => ({ id: String(level), label: `${level} – ${say(names[level])}` }));
  return (
    <>
      <Select
        label={say('team')}
        optional={plan.type !== undefined}
        options={plan.teams.map(({ id, name }) => ({ id, label: name }))}
        value={plan.team}
        onChange={(team) => change({ team })}
        error={isTold && plan.team === null && plan.type === undefined ? say('teamMissing') : undefined}
      />
      <div className={styles['rating']}>
        {(['impact', 'urgency'] as const).map((field) => (
          <div key={field}>
            <Select
              label={say(field)}
              options={options}
              value={String(plan[field])}
              onChange={(id) => change({ [field]: levels.find((level) => String(level) === id) ?? null })}
            />
          </div>
        ))}
        <p className={styles['becomes']} role="status">
          <span>{say('becomes')}</span>
          <PriorityGlyph priority={plan.priority} withWords />
        </p>
      </div>
    </>
  );
}
