import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { instructionsContract } from '../../contract-instructions.ts';
import { agreements, bases, type Grounds, type InstructionReply } from '../../shared/instructions.ts';
import styles from './admin.module.css';
import { useDeed } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

const instructions = client<typeof instructionsContract>('instructions');
const instructionsQuery = queryOptions({ queryKey: ['instructions'], queryFn: () => instructions.list() });
const least = 20;
const leastNote = 5;

/** What would watch people at work: off until the organisation says so, by name and in words. */
export function Instructions() {
  const say = useDirectoryAdminWords();
  const asking = useQuery(instructionsQuery);
  return (
    <Page title={say('instructions')}>
      <p className={styles['foreword']}>{say('instructionsHelp')}</p>
      <Loaded asking={asking}>
        {({ items }) => items.map((instruction) => <Instruction key={instruction.topic} instruction={instruction} />)}
      </Loaded>
    </Page>
  );
}

function Instruction({ instruction: { topic, recorded, can } }: { instruction: InstructionReply }) {
  const say = useDirectoryAdminWords();
  const withdraw = useDeed(
    () => instructions.withdraw({ topic }),
    ['instructions'],
    () => toast(say('instructionWithdrawn')),
  );
  return (
    <PagePart title={say(topic)} help={say(`${topic}Help`)}>
      {recorded === null ? <p className={styles['standing']}>{say(`${topic}Off`)}</p> : <Recorded recorded={recorded} />}
      {recorded !== null && can.withdraw && (
        <div className={styles['deeds']}>
          <Button busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
            {say('withdrawInstruction')}
          </Button>
        </div>
      )}
      {withdraw.error !== null && <ErrorState look="inline" error={withdraw.error} />}
      {can.record && recorded === null && <Recording topic={topic} />}
    </PagePart>
  );
}

function Recorded({ recorded: { text, grounds, by, at } }: { recorded: NonNullable<InstructionReply['recorded']> }) {
  const say = useDirectoryAdminWords();
  const founded =
    grounds === null
      ? []
      : [
          { name: say('basis'), value: say(`basis_${grounds.basis}`) },
          { name: say('agreement'), value: `${say(`agreement_${grounds.agreement}`)}: ${grounds.agreementNote}` },
        ];
  return (
    <DefinitionList
      facts={[
        { name: say('instructionText'), value: <span className={styles['written']}>{text}</span> },
        ...founded,
        { name: say('recordedBy'), value: by.name },
        { name: say('recordedAt'), value: <RelativeTime at={at} /> },
      ]}
    />
  );
}

type Draft = { text: string; basis: Grounds['basis'] | null; agreement: Grounds['agreement'] | null; agreementNote: string };

/** What monitors behaviour at work takes its basis and the works agreement; nothing is chosen beforehand. */
const groundsIn = ({ basis, agreement, agreementNote }: Draft): Grounds | undefined =>
  basis === null || agreement === null || agreementNote.trim().length < leastNote ? undefined : { basis, agreement, agreementNote };

function Recording({ topic }: Pick<InstructionReply, 'topic'>) {
  const say = useDirectoryAdminWords();
  const [draft, setDraft] = useState<Draft>({ text: '', basis: null, agreement: null, agreementNote: '' });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const grounds = groundsIn(draft);
  const record = useDeed(
    () => instructions.record({ topic, text: draft.text, grounds }),
    ['instructions'],
    () => toast(say('instructionRecorded')),
  );
  const isWhole = draft.text.trim().length >= least && (topic === 'presence' || grounds !== undefined);
  return (
    <>
      <TextArea label={say('instructionText')} help={say('instructionTextHelp')} value={draft.text} onChange={(text) => change({ text })} />
      {topic === 'usage' && <GroundsFields draft={draft} onChange={change} />}
      {record.error !== null && <ErrorState look="inline" error={record.error} />}
      <div className={styles['deeds']}>
        <Button look="primary" isDisabled={!isWhole} busy={record.isPending} onPress={() => record.mutate(undefined)}>
          {say('recordInstruction')}
        </Button>
      </div>
    </>
  );
}

function GroundsFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const say = useDirectoryAdminWords();
  return (
    <>
      <RadioGroup
        look="bare"
        label={say('basis')}
        help={say('basisHelp')}
        value={draft.basis}
        options={bases.map((id) => ({ id, label: say(`basis_${id}`) }))}
        onChange={(id) => onChange({ basis: bases.find((one) => one === id) ?? null })}
      />
      <RadioGroup
        look="bare"
        label={say('agreement')}
        value={draft.agreement}
        options={agreements.map((id) => ({ id, label: say(`agreement_${id}`) }))}
        onChange={(id) => onChange({ agreement: agreements.find((one) => one === id) ?? null })}
      />
      <TextField
        label={say('agreementNote')}
        help={say('agreementNoteHelp')}
        value={draft.agreementNote}
        onChange={(agreementNote) => onChange({ agreementNote })}
      />
    </>
  );
}
