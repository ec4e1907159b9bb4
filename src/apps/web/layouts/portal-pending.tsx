import { SkeletonRows } from '../../../ui-kit/states.tsx';

/** The shape of a page of the portal while it is on its way. */
export const PortalPending = () => <SkeletonRows count={6} height={56} />;
