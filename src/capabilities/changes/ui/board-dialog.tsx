import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useEdit } from '../../../kernel/web/edit.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Checkbox } from '../../../ui-kit/checkbox.tsx';
import { CheckboxGroup } from '../../../ui-kit/choice-fields.tsx';
import { WallTimeField } from '../../../ui-kit/date-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../ui-kit/edit-foot.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { MultiSelect } from '../../../ui-kit/multi-select.tsx';
import { NumberField } from '../../../ui-kit/number-fields.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { ZoneField } from '../../../ui-kit/place-fields.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { findPeople } from '../../directory/ui/public.tsx';
import type { BoardReply } from '../contract-board.ts';
import { boardKinds, boardQuorums } from '../shared/board.ts';
import { riskLevels } from '../shared/model.ts';
import { boardCalls, boardQuery, useBoardDeed } from './board-data.ts';
import { useBoardWords } from './board-words.ts';
import styles from './boards.module.css';

/** Who is on the board of a workspace, what comes before it, and when it meets. */
export function BoardDialog({ workspaces, onClose }: { workspaces: readonly { id: string; label: string }[]; onClose: () => void }) {
  const say = useBoardWords();
  const [chosen, choose] = useState<string | null>(null);
  const workspace = chosen ?? workspaces[0]?.id ?? '';
  const asking = useQuery({ ...boardQuery(workspace), enabled: workspace !== '' });
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={say('board')}>
      {workspaces.length > 1 && <Select label={say('workspace')} options={workspaces} value={workspace} onChange={choose} />}
      <Loaded asking={asking}>
        {(board) => (board.can.edit ? <BoardForm key={workspace} board={board} onSaved={onClose} /> : <BoardFacts board={board} />)}
      </Loaded>
    </Dialog>
  );
}

function BoardFacts({ board: { members, kinds, leastRisk, quorum, place } }: { board: BoardReply }) {
  const say = useBoardWords();
  const { list } = useFormats();
  const facts = [
    { name: say('members'), value: list(members.map(({ name }) => name)) },
    { name: say('kinds'), value: list(kinds.map((kind) => say(`kind_${kind}`))) },
    { name: say('leastRisk'), value: say(`risk_${leastRisk}`) },
    { name: say('quorum'), value: say(`quorum_${quorum}`) },
    { name: say('place'), value: place },
  ];
  return <DefinitionList facts={facts.filter(({ value }) => value !== '')} />;
}

const fieldsOf = ({ active, members, kinds, leastRisk, quorum, place, timeZone, begins, minutes, rule }: BoardReply) => ({
  ...{ active, members, kinds, leastRisk, quorum, place, timeZone, begins, minutes, rule },
});

function BoardForm({ board, onSaved }: { board: BoardReply; onSaved: () => void }) {
  const say = useBoardWords();
  const { mutateAsync } = useBoardDeed((given: { input: Parameters<typeof boardCalls.setBoard>[0]; ifMatch: number }) =>
    boardCalls.setBoard(given.input, { ifMatch: given.ifMatch }),
  );
  const edit = useEdit({
    record: board,
    fieldsOf,
    save: (more, ifMatch, base) => {
      const { members, ...fields } = { ...fieldsOf(base), ...more };
      return mutateAsync({ input: { ...fields, workspace: board.workspace, members: members.map(({ id }) => id) }, ifMatch });
    },
    onSaved: () => {
      toast(say('saved'));
      onSaved();
    },
  });
  const { active, members, kinds, leastRisk, quorum, place } = edit.values;
  return (
    <div className={styles['form']}>
      <Checkbox label={say('active')} value={active} onChange={(on) => edit.set('active', on)} />
      <MultiSelect
        label={say('members')}
        find={findPeople}
        value={members.map(({ id, name }) => ({ id, label: name }))}
        onChange={(people) =>
          edit.set(
            'members',
            people.map(({ id, label }) => ({ id, name: label })),
          )
        }
      />
      <CheckboxGroup
        label={say('kinds')}
        look="bare"
        options={boardKinds.map((id) => ({ id, label: say(`kind_${id}`) }))}
        value={kinds}
        onChange={(ids) =>
          edit.set(
            'kinds',
            boardKinds.filter((kind) => ids.includes(kind)),
          )
        }
      />
      <Select
        label={say('leastRisk')}
        options={riskLevels.map((id) => ({ id, label: say(`risk_${id}`) }))}
        value={leastRisk}
        onChange={(id) => edit.set('leastRisk', riskLevels.find((level) => level === id) ?? leastRisk)}
      />
      <Select
        label={say('quorum')}
        options={boardQuorums.map((id) => ({ id, label: say(`quorum_${id}`) }))}
        value={quorum}
        onChange={(id) => edit.set('quorum', boardQuorums.find((one) => one === id) ?? quorum)}
      />
      <TextField label={say('place')} value={place} onChange={(text) => edit.set('place', text)} maxLength={200} />
      <Series values={edit.values} write={edit.write} />
      <EditFoot edit={edit} nameOf={(field) => field} />
    </div>
  );
}

type SeriesValues = Pick<ReturnType<typeof fieldsOf>, 'begins' | 'minutes' | 'rule' | 'timeZone'>;
type SeriesProps = { values: SeriesValues; write: (next: Partial<SeriesValues>) => void };

/** When it meets, by the wall clock of a zone. */
function Series({ values: { begins, minutes, rule, timeZone }, write }: SeriesProps) {
  const say = useBoardWords();
  const start = (on: boolean) =>
    write({ begins: on ? `${new Date(now()).toISOString().slice(0, 10)}T14:00` : null, ...(on ? {} : { rule: null }) });
  return (
    <>
      <Checkbox label={say('isSeries')} value={begins !== null} onChange={start} />
      {begins !== null && (
        <>
          <WallTimeField label={say('seriesBegins')} value={begins} onChange={(wallTime) => write({ begins: wallTime })} />
          <TextField
            label={say('rule')}
            help={say('ruleHelp')}
            value={rule ?? ''}
            onChange={(text) => write({ rule: text.trim() || null })}
            maxLength={500}
          />
          <ZoneField label={say('timeZone')} value={timeZone} onChange={(zone) => write({ timeZone: zone })} />
        </>
      )}
      <NumberField
        label={say('length')}
        value={minutes}
        minValue={5}
        maxValue={720}
        onChange={(value) => write({ minutes: Number.isNaN(value) ? 60 : value })}
      />
    </>
  );
}
