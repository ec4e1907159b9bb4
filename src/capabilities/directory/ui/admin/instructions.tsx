import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { instructionsContract } from '../../contract-instructions.ts';
import type { InstructionReply } from '../../shared/instructions.ts';
import styles from './admin.module.css';
import { useDeed } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

const instructions = client<typeof instructionsContract>('instructions');
const instructionsQuery = queryOptions({ queryKey: ['instructions'], queryFn: () => instructions.list() });
const least = 20;

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
    <PagePart title={say('presence')} help={say('presenceHelp')}>
      {recorded === null ? (
        <p className={styles['standing']}>{say('presenceOff')}</p>
      ) : (
        <>
          <DefinitionList
            facts={[
              { name: say('instructionText'), value: recorded.text },
              { name: say('recordedBy'), value: recorded.by.name },
              { name: say('recordedAt'), value: <RelativeTime at={recorded.at} /> },
            ]}
          />
          {can.withdraw && (
            <div className={styles['deeds']}>
              <Button busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
                {say('withdrawInstruction')}
              </Button>
            </div>
          )}
        </>
      )}
      {withdraw.error !== null && <ErrorState look="inline" error={withdraw.error} />}
      {can.record && recorded === null && <Recording topic={topic} />}
    </PagePart>
  );
}

function Recording({ topic }: Pick<InstructionReply, 'topic'>) {
  const say = useDirectoryAdminWords();
  const [text, setText] = useState('');
  const record = useDeed(
    () => instructions.record({ topic, text }),
    ['instructions'],
    () => toast(say('instructionRecorded')),
  );
  return (
    <>
      <TextArea label={say('instructionText')} help={say('instructionTextHelp')} value={text} onChange={setText} />
      {record.error !== null && <ErrorState look="inline" error={record.error} />}
      <div className={styles['deeds']}>
        <Button look="primary" isDisabled={text.trim().length < least} busy={record.isPending} onPress={() => record.mutate(undefined)}>
          {say('recordInstruction')}
        </Button>
      </div>
    </>
  );
}
