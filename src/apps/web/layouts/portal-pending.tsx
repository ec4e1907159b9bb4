import { SkeletonRows } from '../../../ui-kit/states.tsx';

/** The shape of a page of the portal while it is on its way. */
export const PortalPending = () => <SkeletonRows count={6} height={56} look="page" />;

/** The same within a page that has its heading already. */
export const PartPending = () => <SkeletonRows count={6} height={56} />;
