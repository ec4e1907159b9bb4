import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import type { PersonReply } from '../../shared/person.ts';
import { personCardQuery } from '../public.tsx';
import styles from './admin.module.css';
import { people, personQuery, useRefresh } from './data.ts';
import { Grants } from './grants.tsx';
import { PersonActivity } from './person-activity.tsx';
import { changeOf, fieldsOf, PersonForm } from './person-form.tsx';
import { useDirectoryAdminWords } from './words.ts';

interface PersonProps {
  id: string;
  /** The deed of another capability: an invitation to set a password. */
  invite: (person: { id: string; name: string }) => ReactNode;
  /** Parts of other capabilities about an active person. */
  also: (person: { id: string; name: string }) => ReactNode;
}

/** One person: the record, roles, teams, and whether they may come in. */
export function Person({ id, invite, also }: PersonProps) {
  const say = useDirectoryAdminWords();
  const asking = useQuery(personQuery(id));
  const person = asking.data;
  return (
    <Page
      title={person?.name ?? say('person')}
      trail={[{ label: say('people'), to: '/admin/people' }]}
      meta={person && <Marks person={person} />}
      end={
        person && (
          <>
            {person.can.invite && invite(person)}
            {person.can.deactivate && <PersonActivity person={person} />}
          </>
        )
      }
    >
      <Loaded asking={asking}>{(loaded) => <Record person={loaded} also={loaded.active && also(loaded)} />}</Loaded>
    </Page>
  );
}

function Marks({ person }: { person: PersonReply }) {
  const say = useDirectoryAdminWords();
  return (
    <span className={styles['marks']}>
      {person.vip && <Badge tone="accent">{say('vip')}</Badge>}
      {!person.active && <Badge tone="warning">{say('inactive')}</Badge>}
    </span>
  );
}

function Record({ person, also }: { person: PersonReply; also: ReactNode }) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  const edit = useEdit({
    record: person,
    fieldsOf,
    save: (change, ifMatch) => people.change({ id: person.id, ...changeOf(change) }, { ifMatch }),
    onSaved: (saved) => {
      queries.setQueryData(personQuery(person.id).queryKey, saved);
      void refresh('people', 'departments', 'locations');
    },
  });
  const { nameOf, wordsOf } = useFieldWords();
  return (
    <>
      <PersonForm
        values={edit.values}
        set={edit.set}
        problems={fieldProblems(edit.error)}
        isReadOnly={!person.can.edit}
        mayMarkVip={person.can.editVip}
      />
      <Grants of={{ personId: person.id }} person={person} mayGrant={person.can.grantRoles} />
      <Around person={person} />
      {also}
      <EditFoot edit={edit} nameOf={nameOf} wordsOf={wordsOf} isWrong={edit.values.givenName.trim() === ''} />
    </>
  );
}

/** What a clash calls a field and its value. */
function useFieldWords() {
  const say = useDirectoryAdminWords();
  const names: Readonly<Record<string, string>> = {
    givenName: say('givenName'),
    familyName: say('familyName'),
    email: say('email'),
    locale: say('language'),
    timeZone: say('timeZone'),
    manager: say('manager'),
    departmentId: say('department'),
    locationId: say('location'),
    vip: say('vip'),
    phone: say('phone'),
    address: say('reach'),
  };
  const wordsOf = (_: string, value: unknown): string => {
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    return partsOf(value).join(', ');
  };
  return { nameOf: (field: string) => names[field] ?? field, wordsOf };
}

/** The manager's name; the lines of an address; any other value as it stands. */
function partsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value ?? '')];
  return 'name' in value ? [String(value.name)] : Object.values(value).filter(Boolean).map(String);
}

/** Teams, for those who may know them, and where the record comes from. */
function Around({ person }: { person: PersonReply }) {
  const say = useDirectoryAdminWords();
  const { date, list } = useFormats();
  const { seeCard } = person.can;
  const teams = useQuery({ ...personCardQuery(person.id), enabled: seeCard }).data?.teams ?? [];
  const sources: Readonly<Record<string, string>> = { admin: say('source_admin'), csv: say('source_csv'), mail: say('source_mail') };
  return (
    <PagePart title={say(seeCard ? 'teams' : 'record')}>
      <DefinitionList
        facts={[
          ...(seeCard ? [{ name: say('teams'), value: teams.length === 0 ? say('noTeams') : list(teams.map(({ name }) => name)) }] : []),
          { name: say('source'), value: sources[person.source] ?? person.source },
          { name: say('since'), value: date(person.madeAt) },
        ]}
      />
    </PagePart>
  );
}
