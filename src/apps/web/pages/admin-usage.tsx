import { UsageReport } from '../../../capabilities/usage/ui/admin/report.tsx';

export const AdminUsage = () => <UsageReport />;
