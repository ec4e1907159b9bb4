import { RailLink } from '../../../ui-kit/rail.tsx';

/** In the rail of the desk: what is still to be learnt from. The label is the shell’s, which has its words already. */
export const RailReviews = ({ label }: { label: string }) => (
  <RailLink to="/desk/major" icon="flame">
    {label}
  </RailLink>
);
