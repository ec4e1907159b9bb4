import { RailLink } from '../../../ui-kit/rail.tsx';

/** In the rail of the desk. The label is the shell’s, which has its words already. */
export const RailProblems = ({ label }: { label: string }) => (
  <RailLink to="/desk/problems" icon="problem">
    {label}
  </RailLink>
);
