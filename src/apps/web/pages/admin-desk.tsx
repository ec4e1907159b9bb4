import { Tokens } from '../../../capabilities/sign-in/ui/admin/tokens.tsx';
import { Canned } from '../../../capabilities/tickets/ui/admin/canned.tsx';
import { Views } from '../../../capabilities/tickets/ui/admin/views.tsx';

export const AdminViews = () => <Views />;
export const AdminCanned = () => <Canned />;
export const AdminTokens = () => <Tokens />;
