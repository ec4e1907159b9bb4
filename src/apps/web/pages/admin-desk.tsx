import { StatusPage } from '../../../capabilities/major-incidents/ui/admin/status-page.tsx';
import { Causes } from '../../../capabilities/problems/ui/causes.tsx';
import { Tokens } from '../../../capabilities/sign-in/ui/admin/tokens.tsx';
import { Canned } from '../../../capabilities/tickets/ui/admin/canned.tsx';
import { Views } from '../../../capabilities/tickets/ui/admin/views.tsx';
import { Macros } from '../../../capabilities/tickets/ui/macros/macros.tsx';

export const AdminViews = () => <Views />;
export const AdminCanned = () => <Canned />;
export const AdminMacros = () => <Macros />;
export const AdminStatusPage = () => <StatusPage />;
export const AdminCauses = () => <Causes />;
export const AdminTokens = () => <Tokens />;
