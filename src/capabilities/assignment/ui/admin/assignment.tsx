import { People } from './people.tsx';
import { Rules } from './rules.tsx';
import { Skills } from './skills.tsx';

/** Who gets what comes into a workspace: by which rules, and who can take on what. */
export const Assignment = ({ workspace }: { workspace: string }) => (
  <>
    <Rules workspace={workspace} />
    <People workspace={workspace} />
    <Skills workspace={workspace} />
  </>
);
