import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { ComboBox } from '../../../../ui-kit/combo-box.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { ServiceNowReport } from '../../contract.ts';
import { codeChoices, type Meaning, stateChoices } from './data.ts';
import { useExchangeAdminWords } from './words.ts';

interface MeaningProps {
  meaning: Meaning;
  onChange: (meaning: Meaning) => void;
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const shownZones = 50;

async function findZone(words: string) {
  const found = zones.filter((zone) => zone.toLowerCase().includes(words.trim().toLowerCase().replaceAll(' ', '_')));
  return found.slice(0, shownZones).map((id) => ({ id, label: id.replaceAll('_', ' ') }));
}

/** Where the incidents go, and in which time zone the file counts. */
export function MeaningFields({ meaning, onChange }: MeaningProps) {
  const say = useExchangeAdminWords();
  const language = textLanguage(useLanguage());
  const workspaces = useQuery(workspacesQuery).data?.items ?? [];
  return (
    <PagePart title={say('settings')}>
      <Pair>
        <Select
          label={say('workspace')}
          options={workspaces.map(({ key, name }) => ({ id: key, label: name[language] || name.en }))}
          value={meaning.workspace}
          onChange={(workspace) => onChange({ ...meaning, workspace })}
        />
        <ComboBox
          label={say('zone')}
          find={findZone}
          value={{ id: meaning.timeZone, label: meaning.timeZone.replaceAll('_', ' ') }}
          onChange={(zone) => zone && onChange({ ...meaning, timeZone: zone.id })}
        />
      </Pair>
    </PagePart>
  );
}

/** Words of the file that mean nothing here yet, each with what it may mean. */
export function UnknownWords({ report, meaning, onChange }: MeaningProps & { report: ServiceNowReport }) {
  const say = useExchangeAdminWords();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const { unknown, newTeams } = report;
  const states = [...new Set([...unknown.states, ...Object.keys(meaning.states)])];
  const codes = [...new Set([...unknown.resolutionCodes, ...Object.keys(meaning.resolutionCodes)])];
  const groups = [...new Set([...newTeams, ...Object.keys(meaning.teams)])];
  const write = (part: 'states' | 'resolutionCodes' | 'teams') => (word: string, choice: string) =>
    onChange({ ...meaning, [part]: said(meaning[part], word, choice) });
  return (
    <>
      <Words
        title={say('states')}
        help={say('statesHelp')}
        words={states}
        unsaid={say('leftOut')}
        options={stateChoices.map((id) => ({ id, label: say(`state_${id}` as const) }))}
        said={meaning.states}
        onSay={write('states')}
      />
      <Words
        title={say('codes')}
        help={say('codesHelp')}
        words={codes}
        unsaid={say('noCode')}
        options={codeChoices.map((id) => ({ id, label: say(`code_${id}` as const) }))}
        said={meaning.resolutionCodes}
        onSay={write('resolutionCodes')}
      />
      <Words
        title={say('teams')}
        help={say('teamsHelp')}
        words={groups}
        unsaid={say('newTeam')}
        options={teams.map(({ name }) => ({ id: name, label: name }))}
        said={meaning.teams}
        onSay={write('teams')}
      />
    </>
  );
}

const nothing = '';

function said(all: Readonly<Record<string, string>>, word: string, choice: string): Record<string, string> {
  const { [word]: _, ...others } = all;
  return choice === nothing ? others : { ...others, [word]: choice };
}

interface WordsProps {
  title: string;
  help: string;
  words: readonly string[];
  /** What holds while nobody has said anything. */
  unsaid: string;
  options: readonly { id: string; label: string }[];
  said: Readonly<Record<string, string>>;
  onSay: (word: string, choice: string) => void;
}

function Words({ title, help, words, unsaid, options, said: meant, onSay }: WordsProps) {
  if (words.length === 0) return null;
  return (
    <PagePart title={title} help={help}>
      {words.map((word) => (
        <Select
          key={word}
          label={word}
          options={[{ id: nothing, label: unsaid }, ...options]}
          value={meant[word] ?? nothing}
          onChange={(choice) => onSay(word, choice)}
        />
      ))}
    </PagePart>
  );
}
