import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { catalogQuery } from '../../../capabilities/catalog/ui/data.ts';
import { useLocalised } from '../../../capabilities/catalog/ui/localised.ts';
import { AskPerson } from '../../../capabilities/tickets/ui/portal/ask-person.tsx';
import { usePageTitle } from '../../../kernel/web/page-title.ts';
import { useShellWords } from '../words.ts';
import { useFormHelp } from './form-help.tsx';
import styles from './portal-pages.module.css';

/** Asks a department without a form; sent, it leads to the request it became. */
export function PortalAskPerson() {
  const say = useShellWords();
  const localised = useLocalised();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(catalogQuery);
  const help = useFormHelp(null);
  usePageTitle(say('askPerson'));
  return (
    <>
      <h1 className={styles['greeting']}>{say('askPerson')}</h1>
      <AskPerson
        departments={data.departments.map(({ id, name }) => ({ id, label: localised(name) }))}
        onSent={(number, workspace) => {
          help.asked(number, workspace);
          void navigate({ to: '/requests/$number', params: { number } });
        }}
        help={(text, workspace) => help.beside(text, workspace, () => undefined)}
      />
    </>
  );
}
