import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ProblemList } from '../../../capabilities/problems/ui/list.tsx';
import { Problem } from '../../../capabilities/problems/ui/problem.tsx';
import { AssignChoice } from '../../../capabilities/tickets/ui/desk/assign-choice.tsx';
import { deskTicketQuery } from '../../../capabilities/tickets/ui/desk/data.ts';
import { OtherLinks } from '../../../capabilities/tickets/ui/desk/other-links.tsx';
import { PriorityChoice } from '../../../capabilities/tickets/ui/desk/priority-choice.tsx';
import { StateChoice } from '../../../capabilities/tickets/ui/desk/state-choice.tsx';

/** Problems, and what may be one. */
export function DeskProblems() {
  const search = useSearch({ from: '/signed-in/desk/problems' });
  const navigate = useNavigate();
  return <ProblemList search={search} onSearch={(next) => void navigate({ to: '/desk/problems', search: next, replace: true })} />;
}

/** One of them: its ticket gives state, priority, owner and links, each changed as on the desk. */
export function DeskOneProblem() {
  const { number } = useParams({ from: '/signed-in/desk/problems/$number' });
  const { data: ticket } = useQuery(deskTicketQuery(number));
  const facts = ticket !== undefined && (
    <>
      <StateChoice ticket={ticket} />
      <PriorityChoice ticket={ticket} />
      <AssignChoice ticket={ticket} />
    </>
  );
  return <Problem key={number} number={number} facts={facts} links={ticket !== undefined && <OtherLinks ticket={ticket} />} />;
}
