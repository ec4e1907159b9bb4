import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { NewUpdate } from '../../contract.ts';
import { effects } from '../../shared/words.ts';
import { servicesQuery } from '../data.ts';
import { useMajorWords } from './words.ts';

type Affected = NonNullable<NewUpdate['affected']>;

interface AffectedFieldProps {
  value: Affected;
  onChange: (affected: Affected) => void;
}

/** Which services it takes away, and how much of each. */
export function AffectedField({ value, onChange }: AffectedFieldProps) {
  const say = useMajorWords();
  const language = textLanguage(useLanguage());
  const { data } = useQuery(servicesQuery);
  const services: Option[] = (data ?? []).map(({ id, name }) => ({ id, label: name[language] ?? name['en'] ?? '' }));
  const find = async (query: string) => services.filter(({ label }) => label.toLowerCase().includes(query.trim().toLowerCase()));
  const chosen = services.filter(({ id }) => value.some(({ service }) => service === id));
  const choose = (options: readonly Option[]) =>
    onChange(options.map(({ id }) => value.find(({ service }) => service === id) ?? { service: id, effect: 'outage' }));
  return (
    <>
      <MultiSelect label={say('affected')} help={say('affectedHelp')} optional find={find} value={chosen} onChange={choose} />
      {chosen.map(({ id, label }) => (
        <Select
          key={id}
          label={say('effectOf', { name: label })}
          options={effects.map((effect) => ({ id: effect, label: say(`effect_${effect}`) }))}
          value={value.find(({ service }) => service === id)?.effect ?? 'outage'}
          onChange={(picked) =>
            onChange(
              value.map((one) =>
                one.service === id ? { ...one, effect: effects.find((effect) => effect === picked) ?? one.effect } : one,
              ),
            )
          }
        />
      ))}
    </>
  );
}
