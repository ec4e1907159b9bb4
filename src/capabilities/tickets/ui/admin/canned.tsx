import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey, client } from '../../../../kernel/web/api.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { cannedContract } from '../../contract-views.ts';
import styles from './machines.module.css';
import { firstScope, isVague, ScopeFields, type Sharing } from './scope-fields.tsx';
import { SharedThings } from './shared-things.tsx';
import { useTicketAdminWords } from './words.ts';

const canned = client<typeof cannedContract>('canned');
const cannedQuery = queryOptions({ queryKey: ['canned'], queryFn: () => canned.list() });
type Answer = Awaited<ReturnType<typeof canned.list>>['items'][number];

/** The answers that agents share. */
export function Canned() {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(cannedQuery);
  const placeholders = (data?.placeholders ?? []).map((name) => `{{${name}}}`).join(' ');
  const items = data?.items.filter(({ scope }) => scope !== 'own').map((answer) => ({ ...answer, teamId: null }));
  return (
    <SharedThings
      title={say('canned')}
      help={say('cannedHelp')}
      none={say('noCanned')}
      fresh={say('newCanned')}
      icon="speech"
      asking={{ data: items && { items }, error, refetch }}
      remove={({ id }) => canned.remove({ id })}
      onChanged={() => void queries.invalidateQueries({ queryKey: cannedQuery.queryKey })}
      form={(answer, onDone) => (
        <>
          <p>{say('placeholders', { names: placeholders })}</p>
          {answer === null ? <NewAnswer onDone={onDone} /> : <EditAnswer answer={answer} onDone={onDone} />}
        </>
      )}
    />
  );
}

function NewAnswer({ onDone }: { onDone: () => void }) {
  const say = useTicketAdminWords();
  const [name, setName] = useState('');
  const [body, setBody] = useState('');
  const [sharing, setSharing] = useState<Sharing>(firstScope(useSession().can.tenant));
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
      <Button
        look="primary"
        busy={make.isPending}
        isDisabled={name.trim() === '' || body.trim() === '' || isVague(sharing)}
        onPress={() => make.mutate()}
      >
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
