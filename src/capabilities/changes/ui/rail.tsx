import { RailLink } from '../../../ui-kit/rail.tsx';

/** In the rail of the desk: the calendar of changes. The label is the shell’s, which has its words already. */
export const RailChanges = ({ label }: { label: string }) => (
  <RailLink to="/desk/changes" icon="change">
    {label}
  </RailLink>
);
