import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, Page, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { ModelReply } from '../../contract-calendar.ts';
import { modelsQuery } from '../data.ts';
import { useSaid } from '../said.ts';
import { periodsQuery } from './data.ts';
import { NewModel } from './new-model.tsx';
import type { Owners } from './period-dialog.tsx';
import { Periods } from './periods.tsx';
import { useChangesAdminWords } from './words.ts';

interface ChangesAdminProps extends Owners {
  onOpen: (key: string) => void;
}

/** What changes go by: windows, freezes and models. */
export function ChangesAdmin({ onOpen, ...owners }: ChangesAdminProps) {
  const say = useChangesAdminWords();
  return (
    <Page title={say('changes')}>
      <p>{say('help')}</p>
      <Loaded asking={useQuery(periodsQuery)}>{(periods) => <Periods {...periods} {...owners} />}</Loaded>
      <Loaded asking={useQuery(modelsQuery)}>{({ items }) => <Models items={items} owners={owners} onOpen={onOpen} />}</Loaded>
    </Page>
  );
}

function Models({ items, owners, onOpen }: { items: readonly ModelReply[]; owners: Owners; onOpen: (key: string) => void }) {
  const say = useChangesAdminWords();
  const [isNew, setNew] = useState(false);
  const mayAdd = owners.mayShare || owners.workspaces.length > 0;
  const add = (
    <Button icon="plus" onPress={() => setNew(true)}>
      {say('newModel')}
    </Button>
  );
  return (
    <PagePart title={say('models')} help={say('modelsHelp')} end={mayAdd && add}>
      <RowList label={say('models')}>
        {items.map((model) => (
          <ModelRow key={model.key} model={model} owners={owners} />
        ))}
      </RowList>
      {isNew && <NewModel {...owners} models={items} onClose={() => setNew(false)} onDone={onOpen} />}
    </PagePart>
  );
}

function ModelRow({ model: { key, workspace, own, number, definition }, owners }: { model: ModelReply; owners: Owners }) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const whose = workspace === null ? say('everybody') : owners.workspaces.find(({ id }) => id === workspace)?.name;
  return (
    <Row
      line={[say(`kind_${definition.kind}`), whose].filter(Boolean).join(' · ')}
      end={<Badge>{own ? say('versionNumber', { number }) : say('product')}</Badge>}
    >
      <Link to="/admin/changes" search={{ model: key }}>
        {said(definition.name)}
      </Link>
    </Row>
  );
}
