import { Instructions } from '../../../capabilities/directory/ui/admin/instructions.tsx';

export const AdminInstructions = () => <Instructions />;
