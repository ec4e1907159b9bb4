import { useQuery, useQueryClient } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { OutsideLink } from '../../../../ui-kit/link.tsx';
import { OrderedChoice } from '../../../../ui-kit/ordered-choice.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { StatusPageReply } from '../../contract-status.ts';
import { inLanguage } from '../../shared/told.ts';
import { type Visibility, visibilities } from '../../shared/words.ts';
import { status, statusPageQuery } from '../data.ts';
import styles from './admin.module.css';
import { useMajorAdminWords } from './words.ts';

/** To whom the status page is open, what stands on it, and what that makes readable: told before it is saved. */
export function StatusPage() {
  const say = useMajorAdminWords();
  const address = `${location.origin}/status`;
  return (
    <Page title={say('page')} end={<OutsideLink href="/status">{say('seePage')}</OutsideLink>}>
      <p>{say('pageHelp', { address })}</p>
      <Loaded asking={useQuery(statusPageQuery)}>{(page) => <Editor page={page} />}</Loaded>
    </Page>
  );
}

type Fields = { visibility: Visibility; services: readonly string[] };
const fieldsOf = ({ visibility, services }: StatusPageReply): Fields => ({
  visibility,
  services: services.filter(({ shown }) => shown).map(({ id }) => id),
});

/** A service in the reader's language. */
function useNamed(): (name: Readonly<Record<string, string>>) => string {
  const language = textLanguage(useLanguage());
  return (name) => name[language] ?? name['en'] ?? '';
}

function Editor({ page }: { page: StatusPageReply }) {
  const say = useMajorAdminWords();
  const named = useNamed();
  const queries = useQueryClient();
  const edit = useEdit({
    record: page,
    fieldsOf,
    save: (change, ifMatch, base) => {
      const { visibility, services } = { ...fieldsOf(base), ...change };
      return status.change({ visibility, services: [...services] }, { ifMatch });
    },
    onSaved: (saved) => {
      queries.setQueryData(statusPageQuery.queryKey, saved);
      toast(say('saved'));
    },
  });
  const { values, set } = edit;
  return (
    <>
      <PagePart title={say('openTo')}>
        <RadioGroup
          label={say('openTo')}
          isLabelHidden
          options={visibilities.map((one) => ({ id: one, label: say(`visibility_${one}`), line: say(`visibility_${one}Line`) }))}
          value={values.visibility}
          onChange={(chosen) => set('visibility', visibilities.find((one) => one === chosen) ?? values.visibility)}
        />
      </PagePart>
      <PagePart title={say('services')}>
        {page.services.length === 0 ? (
          <p>{say('noServices')}</p>
        ) : (
          <OrderedChoice
            label={say('services')}
            isLabelHidden
            options={page.services.map(({ id, name }) => ({ id, label: named(name) }))}
            value={values.services}
            onChange={(ids) => set('services', ids)}
          />
        )}
      </PagePart>
      <Becomes page={page} values={values} />
      <EditFoot
        edit={edit}
        nameOf={(field) => say(`field_${field as keyof Fields}`)}
        wordsOf={(_, value) =>
          Array.isArray(value)
            ? page.services
                .filter(({ id }) => value.includes(id))
                .map(({ name }) => named(name))
                .join(', ')
            : say(`visibility_${value as Visibility}`)
        }
      />
    </>
  );
}

/** Exactly what is read with this, and by whom. */
function Becomes({ page, values }: { page: StatusPageReply; values: Fields }) {
  const say = useMajorAdminWords();
  const named = useNamed();
  const language = textLanguage(useLanguage());
  const { list, dateTime } = useFormats();
  const shown = values.services.flatMap((id) => page.services.filter((one) => one.id === id)).map(({ name }) => named(name));
  return (
    <PagePart title={say('becomes')}>
      <p>{say(`becomes_${values.visibility}`)}</p>
      {values.visibility !== 'off' && (
        <ul className={styles['exactly']}>
          <li>{shown.length === 0 ? say('namesOfNone') : say('namesOf', { services: list(shown) })}</li>
          {page.told.length === 0 && <li>{say('toldNone')}</li>}
          {page.told.map(({ headline, running, at }) => (
            <li key={`${at} ${headline.en} ${headline.de}`}>
              {say(running ? 'toldNow' : 'toldPast', { headline: inLanguage(headline, language), time: dateTime(at) })}
            </li>
          ))}
          <li>{say('toldLater')}</li>
        </ul>
      )}
      <p>{say('never')}</p>
    </PagePart>
  );
}
