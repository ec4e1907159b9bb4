import { useQuery } from '@tanstack/react-query';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { workplacesQuery } from '../admin/data.ts';
import { People } from '../admin/people.tsx';
import { Skills } from '../admin/skills.tsx';
import { useNameOf } from '../admin/use-rule-words.ts';
import { useAssignmentWords } from '../admin/words.ts';

/** Where one works: oneself, and for who leads everybody there, with what they can take on and know and when they are away. */
export function Workplaces() {
  const say = useAssignmentWords();
  const nameOf = useNameOf();
  return (
    <Page title={say('people')}>
      <Loaded asking={useQuery(workplacesQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people">{say('noWorkplaces')}</EmptyState>
          ) : (
            items.map((one) => (
              <div key={one.id}>
                <People workspace={one.id} title={say('peopleOf', { workspace: nameOf(one) })} />
                <Skills workspace={one.id} may={one.can.arrange} />
              </div>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
