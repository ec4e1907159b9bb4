import { CasesPage } from '../../../capabilities/cases/ui/desk/cases-page.tsx';

export const DeskCases = () => <CasesPage />;
