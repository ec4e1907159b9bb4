import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey, client } from '../../../../kernel/web/api.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { cannedContract } from '../../contract-views.ts';
import styles from './machines.module.css';
import { RemoveDialog } from './remove-dialog.tsx';
import { ScopeFields, type Sharing, useScopeWords } from './scope-fields.tsx';
import { useTicketAdminWords } from './words.ts';

const canned = client<typeof cannedContract>('canned');
const cannedQuery = queryOptions({ queryKey: ['canned'], queryFn: () => canned.list() });
type Answer = Awaited<ReturnType<typeof canned.list>>['items'][number];

/** The answers that agents share. */
export function Canned() {
  const say = useTicketAdminWords();
  const scopeWords = useScopeWords();
  const queries = useQueryClient();
  const asking = useQuery(cannedQuery);
  const [open, setOpen] = useState<Answer | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Answer | null>(null);
  const add = (
    <Button icon="plus" look="primary" onPress={() => setOpen('new')}>
      {say('newCanned')}
    </Button>
  );
  const refresh = () => void queries.invalidateQueries({ queryKey: cannedQuery.queryKey });
  const done = () => {
    setOpen(null);
    refresh();
  };
  return (
    <Page title={say('canned')} end={add}>
      <p>{say('cannedHelp')}</p>
      <Loaded asking={asking}>
        {({ items }) => (
          <Answers items={items.filter(({ scope }) => scope !== 'own')} onOpen={setOpen} onRemove={setLeaving} scopeWords={scopeWords} />
        )}
      </Loaded>
      {open !== null && (
        <Dialog
          isOpen
          isFirm
          size="wide"
          onClose={() => setOpen(null)}
          title={open === 'new' ? say('newCanned') : say('edit', { name: open.name })}
        >
          <p>{say('placeholders', { names: (asking.data?.placeholders ?? []).map((name) => `{{${name}}}`).join(' ') })}</p>
          {open === 'new' ? <NewAnswer onDone={done} /> : <EditAnswer answer={open} onDone={done} />}
        </Dialog>
      )}
      {leaving !== null && (
        <RemoveDialog
          name={leaving.name}
          remove={() => canned.remove({ id: leaving.id })}
          onDone={refresh}
          onClose={() => setLeaving(null)}
        />
      )}
    </Page>
  );
}

interface AnswersProps {
  items: readonly Answer[];
  onOpen: (answer: Answer) => void;
  onRemove: (answer: Answer) => void;
  scopeWords: (sharing: Sharing) => string;
}

function Answers({ items, onOpen, onRemove, scopeWords }: AnswersProps) {
  const say = useTicketAdminWords();
  if (items.length === 0) return <EmptyState icon="speech">{say('noCanned')}</EmptyState>;
  return (
    <RowList label={say('canned')}>
      {items.map((answer) => (
        <Row
          key={answer.id}
          line={scopeWords({ scope: answer.scope, workspaceId: answer.workspaceId, teamId: null })}
          end={
            answer.can.edit && (
              <>
                <IconButton icon="edit" label={say('edit', { name: answer.name })} onPress={() => onOpen(answer)} />
                <IconButton icon="trash" label={say('remove', { name: answer.name })} onPress={() => onRemove(answer)} />
              </>
            )
          }
        >
          {answer.name}
        </Row>
      ))}
    </RowList>
  );
}

function NewAnswer({ onDone }: { onDone: () => void }) {
  const say = useTicketAdminWords();
  const [name, setName] = useState('');
  const [body, setBody] = useState('');
  const [sharing, setSharing] = useState<Sharing>({ scope: 'workspace', workspaceId: null, teamId: null });
  const [key] = useState(actKey);
  const scope = sharing.scope === 'tenant' ? ('tenant' as const) : ('workspace' as const);
  const make = useMutation({
    mutationFn: () =>
      canned.create({ name, body, scope, ...(sharing.workspaceId ? { workspaceId: sharing.workspaceId } : {}) }, { idempotencyKey: key }),
    onSuccess: onDone,
  });
  return (
    <div className={styles['body']}>
      <TextField label={say('name')} autoFocus value={name} onChange={setName} />
      <TextArea label={say('body')} rows={6} value={body} onChange={setBody} />
      <ScopeFields value={sharing} onChange={setSharing} offered={['workspace', 'tenant']} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
      <Button look="primary" busy={make.isPending} isDisabled={name.trim() === '' || body.trim() === ''} onPress={() => make.mutate()}>
        {say('keep')}
      </Button>
    </div>
  );
}

const fieldsOf = ({ name, html }: Answer) => ({ name, body: html });

function EditAnswer({ answer, onDone }: { answer: Answer; onDone: () => void }) {
  const say = useTicketAdminWords();
  const edit = useEdit({
    record: answer,
    fieldsOf,
    save: (change, ifMatch) => canned.change({ id: answer.id, ...change }, { ifMatch }),
    onSaved: () => {
      toast(say('saved'));
      onDone();
    },
  });
  const names: Readonly<Record<string, string>> = { name: say('name'), body: say('body') };
  return (
    <div className={styles['body']}>
      <TextField label={say('name')} value={edit.values.name} onChange={(text) => edit.set('name', text)} />
      <TextArea label={say('body')} rows={6} value={edit.values.body} onChange={(text) => edit.set('body', text)} />
      <EditFoot
        edit={edit}
        nameOf={(field) => names[field] ?? field}
        isWrong={edit.values.name.trim() === '' || edit.values.body.trim() === ''}
      />
    </div>
  );
}
