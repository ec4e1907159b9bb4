import { SealedPage } from '../../../capabilities/cases/ui/sealed/sealed-page.tsx';

export const PortalSealed = () => <SealedPage />;
