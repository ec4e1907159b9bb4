import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { RequestTypeDraft, ServiceReply } from '../../contract.ts';
import { useLocalised } from '../localised.ts';
import { draftsQuery, servicesQuery } from './data.ts';
import { ServiceDialog } from './service-dialog.tsx';
import { TypeDialog } from './type-dialog.tsx';
import { useCatalogAdminWords } from './words.ts';

interface ServicesProps {
  workspace: { id: string; key: string };
}

/** What a workspace offers: its services, each with its request types and how they stand. */
export function Services({ workspace }: ServicesProps) {
  const say = useCatalogAdminWords();
  const asking = useQuery(servicesQuery(workspace.id));
  const drafts = useInfiniteQuery(draftsQuery(workspace.id));
  const types = drafts.data?.pages.flatMap(({ items }) => items) ?? [];
  const [isNew, setNew] = useState(false);
  const add = (
    <Button icon="plus" look="primary" onPress={() => setNew(true)}>
      {say('newService')}
    </Button>
  );
  return (
    <>
      <PagePart title={say('services')} help={say('servicesHelp')} end={add}>
        <Loaded asking={asking}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon="box">{say('noServices')}</EmptyState>
            ) : (
              items.map((service) => (
                <Service
                  key={service.id}
                  service={service}
                  types={types.filter((type) => type.service === service.id)}
                  workspaceKey={workspace.key}
                />
              ))
            )
          }
        </Loaded>
        {drafts.hasNextPage && (
          <Button busy={drafts.isFetchingNextPage} onPress={() => void drafts.fetchNextPage()}>
            {say('more')}
          </Button>
        )}
      </PagePart>
      {isNew && <ServiceDialog workspaceId={workspace.id} service={null} onClose={() => setNew(false)} />}
    </>
  );
}

interface ServiceProps {
  service: ServiceReply;
  types: readonly RequestTypeDraft[];
  workspaceKey: string;
}

function Service({ service, types, workspaceKey }: ServiceProps) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const name = localised(service.name);
  const [open, setOpen] = useState<'service' | 'type' | null>(null);
  const end = (
    <span>
      {!service.active && <Badge>{say('withdrawn')}</Badge>}
      <IconButton icon="edit" label={say('editService', { name })} onPress={() => setOpen('service')} />
      <Button icon="plus" onPress={() => setOpen('type')}>
        {say('newType')}
      </Button>
    </span>
  );
  return (
    <PagePart title={name} help={localised(service.summary)} end={end}>
      {types.length === 0 ? (
        <EmptyState>{say('noTypes')}</EmptyState>
      ) : (
        <RowList label={name}>
          {types.map((type) => (
            <Row key={type.id} isOff={!type.active} line={localised(type.draft.summary)} end={<Standing type={type} />}>
              <Link to="/admin/w/$key/types/$id" params={{ key: workspaceKey, id: type.id }}>
                {localised(type.draft.name)}
              </Link>
            </Row>
          ))}
        </RowList>
      )}
      {open === 'service' && <ServiceDialog workspaceId={service.workspace} service={service} onClose={() => setOpen(null)} />}
      {open === 'type' && <TypeDialog service={service} workspaceKey={workspaceKey} onClose={() => setOpen(null)} />}
    </PagePart>
  );
}

/** How a request type stands: in use, changed, with problems, withdrawn. */
function Standing({ type }: { type: RequestTypeDraft }) {
  const say = useCatalogAdminWords();
  const { publishedVersion, changedSincePublished, problems, active } = type;
  if (!active) return <Badge>{say('withdrawn')}</Badge>;
  return (
    <>
      {publishedVersion === null ? (
        <Badge>{say('neverPublished')}</Badge>
      ) : (
        <Badge tone="good">{say('publishedAs', { number: publishedVersion })}</Badge>
      )}
      {publishedVersion !== null && changedSincePublished && <Badge tone="accent">{say('changed')}</Badge>}
      {problems.length > 0 && <Badge tone="warning">{say('problems', { count: problems.length })}</Badge>}
    </>
  );
}
