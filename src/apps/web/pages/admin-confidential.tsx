import { Confidential } from '../../../capabilities/cases/ui/admin/confidential.tsx';

export const AdminConfidential = () => <Confidential />;
