import { ForbiddenState } from '../../../ui-kit/states.tsx';

/** Not there, or not for this person: the page does not tell which. */
export const NotFound = () => (
  <main id="main">
    <ForbiddenState />
  </main>
);
