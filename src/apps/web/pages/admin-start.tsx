import { Start } from '../../../capabilities/directory/ui/admin/start.tsx';
import { useAdminDoors } from '../admin-doors.ts';

export const AdminStart = () => <Start more={useAdminDoors()} />;
