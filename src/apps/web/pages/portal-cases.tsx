import { useParams, useSearch } from '@tanstack/react-router';
import { MyCase } from '../../../capabilities/cases/ui/portal/my-case.tsx';
import { MyCases } from '../../../capabilities/cases/ui/portal/my-cases.tsx';
import { NewOwnCase } from '../../../capabilities/cases/ui/portal/new-case.tsx';

export const PortalCases = () => <MyCases />;

export function PortalNewCase() {
  const { class: kind } = useSearch({ from: '/signed-in/portal/cases/new' });
  return <NewOwnCase key={kind} kind={kind} />;
}

export function PortalCase() {
  const { reference } = useParams({ from: '/signed-in/portal/cases/$reference' });
  return <MyCase key={reference} reference={reference} />;
}
