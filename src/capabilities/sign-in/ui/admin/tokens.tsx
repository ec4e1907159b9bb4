import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ApiToken, tokensContract } from '../../contract.ts';
import { NewToken } from './new-token.tsx';
import { useSignInAdminWords } from './words.ts';

const tokens = client<typeof tokensContract>('tokens');
const tokensQuery = queryOptions({ queryKey: ['tokens'], queryFn: () => tokens.list() });

/** The reader's own API tokens: what each may do, when it was used, when it ends. */
export function Tokens() {
  const say = useSignInAdminWords();
  const queries = useQueryClient();
  const asking = useQuery(tokensQuery);
  const [isNew, setNew] = useState(false);
  const [leaving, setLeaving] = useState<ApiToken | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const add = (
    <Button icon="plus" look="primary" onPress={() => setNew(true)}>
      {say('newToken')}
    </Button>
  );
  return (
    <Page title={say('tokens')} end={add}>
      <p>{say('tokensHelp')}</p>
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="key">{say('noTokens')}</EmptyState>
          ) : (
            <RowList label={say('tokens')}>
              {items.map((token) => (
                <Token key={token.id} token={token} onRevoke={() => setLeaving(token)} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {isNew && <NewToken onMade={refresh} onClose={() => setNew(false)} />}
      {leaving !== null && <RevokeDialog token={leaving} onDone={refresh} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function Token({ token: { name, scopes, endsAt, seenAt }, onRevoke }: { token: ApiToken; onRevoke: () => void }) {
  const say = useSignInAdminWords();
  const { date } = useFormats();
  const used = seenAt === null ? say('neverUsed') : say('used', { when: date(seenAt) });
  return (
    <Row
      line={[scopes.join(', '), used, say('ends', { when: date(endsAt) })].join(' · ')}
      end={<Button onPress={onRevoke}>{say('revoke')}</Button>}
    >
      {name}
    </Row>
  );
}

function RevokeDialog({ token: { id, name }, onDone, onClose }: { token: ApiToken; onDone: () => void; onClose: () => void }) {
  const say = useSignInAdminWords();
  const done = () => {
    toast(say('revoked', { name }));
    onDone();
  };
  return (
    <DangerDialog
      title={say('revokeTitle', { name })}
      help={say('revokeHelp')}
      deed={say('revoke')}
      keep={say('keep')}
      onDo={() => tokens.revoke({ id })}
      onDone={done}
      onClose={onClose}
    />
  );
}
