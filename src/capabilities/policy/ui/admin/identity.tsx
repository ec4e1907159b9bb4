import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { IdentityReply } from '../../contract.ts';
import { identityQuery, policy } from './data.ts';
import { AttestationFields, HoursFields } from './identity-answers.tsx';
import { ContactFields } from './identity-contact.tsx';
import { type Fields, fieldsOf, settingsOf } from './identity-fields.ts';
import { OfficeFields, TransferFields } from './identity-places.tsx';
import styles from './policy.module.css';
import { sayOr, usePolicyWords } from './words.ts';

/** Who answers for the policy: the settings that its sentences are filled with. */
export function IdentityPart() {
  const say = usePolicyWords();
  return (
    <>
      <p className={styles['foreword']}>{say('identityHelp')}</p>
      <Loaded asking={useQuery(identityQuery)}>{(identity) => <Form identity={identity} />}</Loaded>
    </>
  );
}

function Form({ identity }: { identity: IdentityReply }) {
  const say = usePolicyWords();
  const queries = useQueryClient();
  const edit = useEdit({
    record: identity,
    fieldsOf,
    save: (change: Partial<Fields>, ifMatch, base: IdentityReply) =>
      policy.changeIdentity(settingsOf({ ...fieldsOf(base), ...change }), { ifMatch }),
    onSaved: (saved) => {
      queries.setQueryData(identityQuery.queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['policy', 'draft'] });
      toast(say('saved'));
    },
  });
  const form = { values: edit.values, set: edit.set, problems: fieldProblems(edit.error) };
  return (
    <>
      {identity.missing.length > 0 && <p role="status">{say('stillMissing', { count: identity.missing.length })}</p>}
      <ContactFields {...form} />
      <OfficeFields {...form} />
      <TransferFields {...form} />
      <HoursFields {...form} />
      <AttestationFields {...form} />
      <EditFoot edit={edit} nameOf={(field) => sayOr(say, field, field)} wordsOf={(_, value) => plain(value)} />
    </>
  );
}

/** A value in words, for who has to choose between two. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(plain).join(' · ');
  return String(value ?? '');
}
