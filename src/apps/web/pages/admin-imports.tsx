import { useNavigate, useSearch } from '@tanstack/react-router';
import { Imports } from '../../../capabilities/exchange/ui/admin/imports.tsx';

export function AdminImports() {
  const { run } = useSearch({ from: '/signed-in/admin/imports' });
  const navigate = useNavigate();
  const show = (id: string | undefined) =>
    void navigate({ to: '/admin/imports', search: id === undefined ? {} : { run: id }, replace: true });
  return <Imports run={run} onRun={show} />;
}
