import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { DownloadLink, Link } from '../../../../ui-kit/link.tsx';
import { Loaded, Page, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { Activity, RecordReply } from '../../contract-inventory.ts';
import { recordQuery } from './data.ts';
import styles from './register.module.css';
import { useRegisterWords } from './register-words.ts';

/** The record of processing activities (Art. 30 GDPR), both versions, to read and to download. */
export function RecordOfProcessing() {
  const say = useRegisterWords();
  const language = useLanguage();
  const file = `/api/v1/policy/record/file?language=${language === 'de' ? 'de' : 'en'}`;
  return (
    <Page
      title={say('record')}
      width="wide"
      end={
        <>
          <DownloadLink href={file}>{say('download')}</DownloadLink>
          <DownloadLink href={`${file}&as=json`}>{say('downloadJson')}</DownloadLink>
        </>
      }
    >
      <p>{say('recordHelp')}</p>
      <Loaded asking={useQuery(recordQuery(language))} rows={12}>
        {(record) => <Versions record={record} />}
      </Loaded>
    </Page>
  );
}

function Versions({ record }: { record: RecordReply }) {
  const say = useRegisterWords();
  const { controller, processor, of } = record;
  return (
    <>
      <PagePart title={say('controller')}>
        <Party party={controller} />
        <Activities of={say('controller')} activities={controller.activities} />
      </PagePart>
      <PagePart title={say(of === 'operator' ? 'processor' : 'theirProcessor')}>
        <Party party={processor} onBehalfOf={processor.onBehalfOf} />
        <Activities of={say('processor')} activities={processor.activities} />
      </PagePart>
      <Around record={record} />
    </>
  );
}

interface PartyProps {
  party: Pick<RecordReply['controller'], 'name' | 'contact'>;
  onBehalfOf?: readonly string[];
}

function Party({ party: { name, contact }, onBehalfOf }: PartyProps) {
  const say = useRegisterWords();
  const { list } = useFormats();
  const unset = (
    <Link to="/admin/policy" search={{ part: 'identity' }}>
      {say('notSet')}: {say('setIt')}
    </Link>
  );
  return (
    <DefinitionList
      facts={[
        { name: say('name'), value: name ?? unset },
        { name: say('contact'), value: contact ?? unset },
        ...(onBehalfOf === undefined
          ? []
          : [{ name: say('onBehalfOf'), value: onBehalfOf.length === 0 ? say('nobodyYet') : list(onBehalfOf) }]),
      ]}
    />
  );
}

function Activities({ of, activities }: { of: string; activities: readonly Activity[] }) {
  return (
    <ul className={styles['activities']} aria-label={of}>
      {activities.map((activity) => (
        <li key={activity.purpose}>
          <h3>{activity.purpose}</h3>
          <ActivityFacts activity={activity} />
        </li>
      ))}
    </ul>
  );
}

function ActivityFacts({ activity: { bases, categories, retention, recipients } }: { activity: Activity }) {
  const say = useRegisterWords();
  return (
    <DefinitionList
      facts={[
        { name: say('grounds'), value: bases.join('; ') },
        { name: say('categories'), value: categories.map(({ name }) => name).join('; ') },
        { name: say('kept'), value: retention.join('; ') },
        { name: say('recipients'), value: recipients.length === 0 ? say('noRecipients') : recipients.join('; ') },
      ]}
    />
  );
}

const tones = { green: 'good', gap: 'warning', suspect: 'warning', red: 'danger', stale: 'danger' } as const;

/** What holds for both versions: whose data, where it goes, how it is protected. */
function Around({ record: { people, transfers, controls, measures } }: { record: RecordReply }) {
  const say = useRegisterWords();
  const goes = transfers.map(({ country, mechanism }) => `${country}: ${say(mechanism)}`);
  return (
    <>
      <PagePart title={say('around')}>
        <DefinitionList
          facts={[
            { name: say('whose'), value: people },
            { name: say('transfers'), value: goes.length === 0 ? say('noTransfers') : goes.join('; ') },
          ]}
        />
      </PagePart>
      <PagePart
        title={say('measures')}
        help={say('proved', { count: measures.length })}
        end={<Link to="/admin/controls">{say('measuresMore')}</Link>}
      >
        <RowList label={say('measures')}>
          {controls.map(({ name, found, state }) => (
            <Row key={name} line={found} end={<Badge tone={tones[state]}>{say(`state_${state}`)}</Badge>}>
              {name}
            </Row>
          ))}
        </RowList>
      </PagePart>
    </>
  );
}
