import { Branding } from '../../../capabilities/directory/ui/admin/branding.tsx';

export const AdminBranding = () => <Branding />;
