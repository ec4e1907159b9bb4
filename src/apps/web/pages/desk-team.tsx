import { Workplaces } from '../../../capabilities/assignment/ui/me/workplaces.tsx';

export const DeskTeam = () => <Workplaces />;
