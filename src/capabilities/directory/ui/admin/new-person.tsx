import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import styles from './admin.module.css';
import { people, useDeed } from './data.ts';
import { type PersonFields, PersonForm } from './person-form.tsx';
import { useDirectoryAdminWords } from './words.ts';

const blank = {
  givenName: '',
  familyName: '',
  email: '',
  manager: null,
  departmentId: null,
  locationId: null,
  vip: false,
  phone: null,
  address: null,
};

const newPersonOf = ({ manager, ...values }: PersonFields) => ({ ...values, managerId: manager?.id ?? null });

/** A new colleague; language and time zone begin as the reader's own. */
export function NewPerson() {
  const say = useDirectoryAdminWords();
  const navigate = useNavigate();
  const { locale, timeZone } = useReader();
  const [values, setValues] = useState<PersonFields>({ ...blank, locale, timeZone });
  const [key] = useState(actKey);
  const add = useDeed(
    () => people.create(newPersonOf(values), { idempotencyKey: key }),
    ['people'],
    ({ id, name }) => {
      toast(say('added', { name }));
      void navigate({ to: '/admin/people/$id', params: { id } });
    },
  );
  return (
    <Page title={say('addPerson')} trail={[{ label: say('people'), to: '/admin/people' }]}>
      <PersonForm
        values={values}
        set={(field, value) => setValues({ ...values, [field]: value })}
        problems={fieldProblems(add.error)}
        isReadOnly={false}
        mayMarkVip
      />
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <div className={styles['deeds']}>
        <Button
          look="primary"
          busy={add.isPending}
          isDisabled={values.givenName.trim() === '' || values.email.trim() === ''}
          onPress={() => add.mutate(undefined)}
        >
          {say('add')}
        </Button>
        <LinkButton to="/admin/people">{say('cancel')}</LinkButton>
      </div>
    </Page>
  );
}
