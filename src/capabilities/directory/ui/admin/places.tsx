import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { DepartmentReply } from '../../shared/groups.ts';
import { departmentsQuery, locationsQuery } from './data.ts';
import type { PlaceKind } from './place-calls.ts';
import { PlaceDialog, RemoveDialog } from './place-dialogs.tsx';
import { useDirectoryAdminWords } from './words.ts';

type Place = DepartmentReply & { country?: string | null; timeZone?: string | null };
export const Departments = () => <Places kind="departments" asking={useQuery(departmentsQuery)} />;
export const Locations = () => <Places kind="locations" asking={useQuery(locationsQuery)} />;

interface PlacesProps {
  kind: PlaceKind;
  asking: { data: { items: Place[] } | undefined; error: unknown; refetch: () => unknown };
}

/** Departments or locations by name, with how many people each has. */
function Places({ kind, asking }: PlacesProps) {
  const say = useDirectoryAdminWords();
  const [open, setOpen] = useState<Place | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Place | null>(null);
  const words =
    kind === 'departments'
      ? ({ add: 'addDepartment', none: 'noDepartments' } as const)
      : ({ add: 'addLocation', none: 'noLocations' } as const);
  const add = (
    <Button icon="plus" look="primary" onPress={() => setOpen('new')}>
      {say(words.add)}
    </Button>
  );
  return (
    <Page title={say(kind)} meta={asking.data?.items.length} end={add}>
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="building">{say(words.none)}</EmptyState>
          ) : (
            <RowList label={say(kind)}>
              {items.map((place) => (
                <PlaceRow key={place.id} place={place} onEdit={() => setOpen(place)} onRemove={() => setLeaving(place)} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {open !== null && (
        <PlaceDialog kind={kind} place={open === 'new' ? null : open} title={say(words.add)} onClose={() => setOpen(null)} />
      )}
      {leaving !== null && <RemoveDialog kind={kind} place={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function PlaceRow({ place, onEdit, onRemove }: { place: Place; onEdit: () => void; onRemove: () => void }) {
  const say = useDirectoryAdminWords();
  const { name, people, country, timeZone } = place;
  return (
    <Row
      line={[say('peopleIn', { count: people }), country, timeZone?.replaceAll('_', ' ')].filter(Boolean).join(' · ')}
      end={
        <>
          <IconButton icon="edit" label={say('edit', { name })} onPress={onEdit} />
          {people === 0 && <IconButton icon="trash" label={say('remove', { name })} onPress={onRemove} />}
        </>
      }
    >
      {name}
    </Row>
  );
}
