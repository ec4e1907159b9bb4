import { PlanAndContract } from '../../../capabilities/subscription/ui/admin/plan.tsx';

export const AdminPlan = () => <PlanAndContract />;
