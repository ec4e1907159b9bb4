import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { personNameQuery } from '../../../directory/ui/public-data.ts';
import { kinds } from '../../shared/kinds.ts';
import type { LogFilter } from './data.ts';
import styles from './oversight.module.css';
import { useOversightWords } from './words.ts';

const every = 'every';

interface FiltersProps {
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
  /** What the chosen thing is called, once an entry told. */
  objectName: string | null;
}

/** Kind, person, days; a thing is chosen from an entry. */
export function AuditFilters({ filter, onFilter, objectName }: FiltersProps) {
  const say = useOversightWords();
  const name = useQuery({ ...personNameQuery(filter.personId ?? ''), enabled: filter.personId !== undefined }).data;
  const person = filter.personId === undefined ? null : { id: filter.personId, label: name ?? '' };
  const change = (next: LogFilter) => onFilter({ ...filter, ...next });
  return (
    <>
      <fieldset className={styles['filters']} aria-label={say('filters')}>
        <Select
          label={say('kind')}
          options={[{ id: every, label: say('anyKind') }, ...kinds.map((id) => ({ id, label: say(`kind_${id}` as const) }))]}
          value={filter.kind ?? every}
          onChange={(id) => change({ kind: kinds.find((kind) => kind === id) })}
        />
        <PersonPicker
          key={`${filter.personId} ${name}`}
          label={say('person')}
          value={person}
          onChange={(chosen) => change({ personId: chosen?.id })}
        />
        <DateField label={say('from')} value={filter.from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
        <DateField label={say('until')} value={filter.until ?? null} onChange={(day) => change({ until: day ?? undefined })} />
      </fieldset>
      {filter.objectId !== undefined && (
        <p>
          <Chip onRemove={() => change({ objectId: undefined })}>{say('onlyThis', { name: objectName ?? say('gone') })}</Chip>
        </p>
      )}
    </>
  );
}
