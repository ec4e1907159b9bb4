import { Start } from '../../../capabilities/directory/ui/admin/start.tsx';

export const AdminStart = () => <Start own={[]} />;
