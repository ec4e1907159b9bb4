import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AllStandIns } from '../../../capabilities/approvals/ui/all-stand-ins.tsx';
import { StandIns } from '../../../capabilities/approvals/ui/stand-ins.tsx';
import { CostCentres } from '../../../capabilities/directory/ui/admin/cost-centres.tsx';
import { ImportPeople } from '../../../capabilities/directory/ui/admin/import-people.tsx';
import { NewPerson } from '../../../capabilities/directory/ui/admin/new-person.tsx';
import { People } from '../../../capabilities/directory/ui/admin/people.tsx';
import { Person } from '../../../capabilities/directory/ui/admin/person.tsx';
import { Departments, Locations } from '../../../capabilities/directory/ui/admin/places.tsx';
import { InviteButton } from '../../../capabilities/sign-in/ui/admin/invite-button.tsx';
import { useSession } from '../../../kernel/web/session.tsx';

export function AdminPeople() {
  const filter = useSearch({ from: '/signed-in/admin/people' });
  const navigate = useNavigate();
  return <People filter={filter} onFilter={(search) => void navigate({ to: '/admin/people', search, replace: true })} />;
}

export function AdminPerson() {
  const { id } = useParams({ from: '/signed-in/admin/people/$id' });
  const { can } = useSession();
  return (
    <Person
      key={id}
      id={id}
      invite={(person) => <InviteButton person={person} />}
      also={(person) => can.tenant && <StandIns person={person} />}
    />
  );
}

export const AdminNewPerson = () => <NewPerson />;
export const AdminImportPeople = () => <ImportPeople />;
export const AdminDepartments = () => <Departments />;
export const AdminCostCentres = () => <CostCentres />;
export const AdminStandIns = () => <AllStandIns />;
export const AdminLocations = () => <Locations />;
