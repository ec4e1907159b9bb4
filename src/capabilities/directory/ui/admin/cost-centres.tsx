import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CostCentreReply } from '../../shared/cost-centres.ts';
import styles from './admin.module.css';
import { CostCentreDialog } from './cost-centre-dialog.tsx';
import { costCentres, costCentresQuery, useRefresh } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

/** Where it is booked, who answers for it, and whose people belong to it. */
export function CostCentres() {
  const say = useDirectoryAdminWords();
  const asking = useQuery(costCentresQuery);
  const [open, setOpen] = useState<CostCentreReply | 'new' | null>(null);
  const [leaving, setLeaving] = useState<CostCentreReply | null>(null);
  const add = (
    <Button icon="plus" look="primary" onPress={() => setOpen('new')}>
      {say('addCostCentre')}
    </Button>
  );
  return (
    <Page title={say('costCentres')} meta={asking.data?.items.length} end={add}>
      <p className={styles['foreword']}>{say('costCentresHelp')}</p>
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="receipt">{say('noCostCentres')}</EmptyState>
          ) : (
            <RowList label={say('costCentres')}>
              {items.map((one) => (
                <CentreRow key={one.id} centre={one} onEdit={() => setOpen(one)} onRemove={() => setLeaving(one)} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {open !== null && <CostCentreDialog centre={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      {leaving !== null && <RemoveCentre centre={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

interface RowProps {
  centre: CostCentreReply;
  onEdit: () => void;
  onRemove: () => void;
}

function CentreRow({ centre: { code, name, owner, departments }, onEdit, onRemove }: RowProps) {
  const say = useDirectoryAdminWords();
  const { list } = useFormats();
  const rooms = departments.length === 0 ? say('costCentreEmpty') : list(departments.map((one) => one.name));
  return (
    <Row
      line={`${owner.name} · ${rooms}`}
      end={
        <>
          {!owner.active && <Badge tone="warning">{say('costCentreOwnerLeft')}</Badge>}
          <IconButton icon="edit" label={say('edit', { name })} onPress={onEdit} />
          <IconButton icon="trash" label={say('remove', { name })} onPress={onRemove} />
        </>
      }
    >
      {code} {name}
    </Row>
  );
}

function RemoveCentre({ centre: { id, name }, onClose }: { centre: CostCentreReply; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const done = () => {
    toast(say('removed', { name }));
    void refresh('cost-centres');
  };
  return (
    <DangerDialog
      title={say('removeTitle', { name })}
      help={say('removeCostCentreHelp')}
      deed={say('removeDeed')}
      keep={say('keep')}
      onDo={() => costCentres.remove({ id })}
      onDone={done}
      onClose={onClose}
    />
  );
}
