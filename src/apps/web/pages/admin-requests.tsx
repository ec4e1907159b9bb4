import { RightsQueue } from '../../../capabilities/rights/ui/queue.tsx';

export const AdminRequests = () => <RightsQueue />;
