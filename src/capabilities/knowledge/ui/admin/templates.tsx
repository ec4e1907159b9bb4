import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { TemplateReply } from '../../contract-settings.ts';
import { templatesQuery } from '../data.ts';
import { useSaid } from '../localised.ts';
import { type OpenTemplate, TemplateDialog } from './template-dialog.tsx';
import { useKnowledgeAdminWords } from './words.ts';

/** Texts to begin an article with: those of the product, of the organisation and of the department. */
export function Templates({ workspace }: { workspace: string }) {
  const say = useKnowledgeAdminWords();
  const [open, show] = useState<OpenTemplate | null>(null);
  const add = (
    <Button icon="plus" look="primary" onPress={() => show({ template: null, isNew: true })}>
      {say('newTemplate')}
    </Button>
  );
  return (
    <PagePart title={say('templates')} help={say('templatesHelp')} end={add}>
      <Loaded asking={useQuery(templatesQuery(workspace))} rows={4}>
        {({ items }) => (
          <RowList label={say('templates')}>
            {items.map((template) => (
              <TemplateRow key={template.id} template={template} onOpen={show} />
            ))}
          </RowList>
        )}
      </Loaded>
      {open !== null && <TemplateDialog workspace={workspace} open={open} onClose={() => show(null)} />}
    </PagePart>
  );
}

function TemplateRow({ template, onOpen }: { template: TemplateReply; onOpen: (open: OpenTemplate) => void }) {
  const say = useKnowledgeAdminWords();
  const name = useSaid()(template.name);
  const { builtIn, workspace, kind, active, can } = template;
  const whose = builtIn ? [say('builtIn')] : workspace === null ? [say('forAll')] : [];
  const end = (
    <>
      {!active && <Badge>{say('withdrawn')}</Badge>}
      <Button onPress={() => onOpen({ template, isNew: true })}>{say('ownOf')}</Button>
      {can.edit && <IconButton icon="edit" label={say('editTemplate', { name })} onPress={() => onOpen({ template, isNew: false })} />}
    </>
  );
  return (
    <Row isOff={!active} line={[say(kind), ...whose].join(' · ')} end={end}>
      {name}
    </Row>
  );
}
