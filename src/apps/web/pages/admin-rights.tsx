import { ArrangeRights } from '../../../capabilities/rights/ui/admin/arrange.tsx';

export const AdminRights = () => <ArrangeRights />;
