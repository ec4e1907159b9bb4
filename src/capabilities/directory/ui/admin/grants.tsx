import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roles as everyRole, type Role } from '../../../../kernel/shared/roles.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { GrantReply, WorkspaceReply } from '../../shared/groups.ts';
import { PersonPicker } from '../public.tsx';
import { grantRole, grantsQuery, roles, useDeed, useMyWorkspaces } from './data.ts';
import { useLocalised } from './localised.ts';
import { useDirectoryAdminWords } from './words.ts';

interface GrantsProps {
  of: { personId?: string; workspaceId?: string };
  /** On the page of one person: whose roles they are. */
  person?: { id: string; name: string } | undefined;
  /** On the page of a workspace: where they are held. */
  workspace?: WorkspaceReply | undefined;
  mayGrant: boolean;
}

/** Who holds which role, and the deed to grant one more. */
export function Grants({ of, person, workspace, mayGrant }: GrantsProps) {
  const say = useDirectoryAdminWords();
  const [isAdding, setAdding] = useState(false);
  const asking = useQuery(grantsQuery(of));
  return (
    <PagePart
      title={say('roles')}
      help={person && say('rolesHelp')}
      end={
        mayGrant && (
          <Button icon="plus" onPress={() => setAdding(true)}>
            {say('grantRole')}
          </Button>
        )
      }
    >
      <Loaded asking={asking} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>{say(person ? 'noRoles' : 'noGrants')}</EmptyState>
          ) : (
            <RowList label={say('roles')}>
              {items.map((grant) => (
                <Grant key={grant.id} grant={grant} isOfPerson={person !== undefined} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {isAdding && <GrantDialog person={person} workspace={workspace} onClose={() => setAdding(false)} />}
    </PagePart>
  );
}

function Grant({ grant, isOfPerson }: { grant: GrantReply; isOfPerson: boolean }) {
  const say = useDirectoryAdminWords();
  const localised = useLocalised();
  const { date } = useFormats();
  const places = useMyWorkspaces();
  const place = places.find(({ id }) => id === grant.workspaceId);
  const role = say(`role_${grant.role}` as const);
  const names = { role, name: grant.person.name };
  const revoke = useDeed(
    () => roles.revoke({ id: grant.id }),
    ['roles', 'people'],
    () => toast(say('revoked', names)),
  );
  const where = grant.workspaceId === null ? say('whole') : place ? localised(place.name) : '';
  const by = grant.grantedBy ? say('grantedBy', { name: grant.grantedBy.name, when: date(grant.grantedAt) }) : date(grant.grantedAt);
  return (
    <Row
      line={[isOfPerson ? where : role, by].filter(Boolean).join(' · ')}
      end={
        grant.can.revoke && (
          <Button look="quiet" busy={revoke.isPending} onPress={() => revoke.mutate(undefined)}>
            {say('revoke')}
          </Button>
        )
      }
    >
      {isOfPerson ? role : grant.person.name}
      {revoke.error !== null && <ErrorState look="inline" error={revoke.error} />}
    </Row>
  );
}

const whole = 'whole';
/** Roles that are always held in the whole tenant. */
const tenantWide: readonly Role[] = ['tenantAdmin', 'privacyOfficer', 'billing'];

function GrantDialog({ person, workspace, onClose }: Pick<GrantsProps, 'person' | 'workspace'> & { onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const localised = useLocalised();
  const { can } = useSession();
  const places = useMyWorkspaces();
  const [who, setWho] = useState<Option | null>(person ? { id: person.id, label: person.name } : null);
  const [role, setRole] = useState<Role>('agent');
  const [where, setWhere] = useState<string | null>(workspace?.id ?? places[0]?.id ?? null);
  const offered = everyRole.filter((one) =>
    can.tenant ? workspace === undefined || !tenantWide.includes(one) : one === 'agent' || one === 'teamLead',
  );
  const isWide = tenantWide.includes(role);
  const grant = useDeed(grantRole, ['roles', 'people'], ({ person: { name } }) => {
    toast(say('granted', { name, role: say(`role_${role}` as const) }));
    onClose();
  });
  const send = () => who && grant.mutate({ personId: who.id, role, workspaceId: isWide || where === whole ? null : where });
  const wheres = [
    ...(can.tenant ? [{ id: whole, label: say('whole') }] : []),
    ...places.map(({ id, name }) => ({ id, label: localised(name) })),
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('grantRole')}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" busy={grant.isPending} isDisabled={who === null} onPress={send}>
            {say('grantRole')}
          </Button>
        </>
      }
    >
      {person === undefined && <PersonPicker label={say('person')} value={who} onChange={setWho} />}
      <Select
        label={say('role')}
        options={offered.map((id) => ({ id, label: say(`role_${id}` as const) }))}
        value={role}
        onChange={(id) => setRole(offered.find((one) => one === id) ?? 'agent')}
      />
      {workspace === undefined && !isWide && <Select label={say('where')} options={wheres} value={where} onChange={setWhere} />}
      {grant.error !== null && <ErrorState look="inline" error={grant.error} />}
    </Dialog>
  );
}
