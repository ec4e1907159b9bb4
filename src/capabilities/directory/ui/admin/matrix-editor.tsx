import { useEdit } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { type Matrix, usualMatrix, type WorkspaceReply } from '../../shared/groups.ts';
import styles from './admin.module.css';
import { workspaces } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';
import { useKeepWorkspace } from './workspace-settings.tsx';

const levels = [1, 2, 3] as const;
const priorities = [1, 2, 3, 4, 5] as const;
type Level = (typeof levels)[number];
type Priority = (typeof priorities)[number];

const fieldsOf = ({ matrix, ownMatrix }: WorkspaceReply): { matrix: Matrix | null } => ({ matrix: ownMatrix ? matrix : null });

/** Priority by impact and urgency; null is the usual matrix. */
export function MatrixEditor({ workspace }: { workspace: WorkspaceReply }) {
  const say = useDirectoryAdminWords();
  const keep = useKeepWorkspace();
  const edit = useEdit({
    record: workspace,
    fieldsOf,
    save: (change, ifMatch) => workspaces.change({ id: workspace.id, ...change }, { ifMatch }),
    onSaved: (saved) => {
      keep(saved);
      toast(say('saved'));
    },
  });
  const matrix = edit.values.matrix ?? usualMatrix;
  const write = (impact: Level, urgency: Level, priority: Priority) =>
    edit.set('matrix', { ...matrix, [impact]: { ...matrix[impact], [urgency]: priority } });
  const words = useMatrixWords();
  const differing = differencesIn(matrix).length;
  return (
    <PagePart
      title={say('priorities')}
      help={say('matrixHelp')}
      end={edit.values.matrix !== null && <Button onPress={() => edit.set('matrix', null)}>{say('matrixBack')}</Button>}
    >
      <p>
        {say(edit.values.matrix === null ? 'matrixUsual' : 'matrixOwn')} {differing > 0 && say('matrixDiffers', { count: differing })}
      </p>
      <MatrixTable matrix={matrix} onChange={write} />
      <EditFoot edit={edit} nameOf={() => say('matrix')} wordsOf={(_, value) => words(value)} />
    </PagePart>
  );
}

type Cell = { impact: Level; urgency: Level; priority: Priority };

/** The cells that say something else than the usual matrix. */
const differencesIn = (matrix: Matrix): Cell[] =>
  levels.flatMap((impact) =>
    levels.flatMap((urgency) => {
      const priority = matrix[impact][urgency];
      return priority === usualMatrix[impact][urgency] ? [] : [{ impact, urgency, priority }];
    }),
  );

const isMatrix = (value: unknown): value is Matrix => typeof value === 'object' && value !== null;

/** A matrix in words: by what it differs from the usual one. */
function useMatrixWords(): (matrix: unknown) => string {
  const say = useDirectoryAdminWords();
  const { list } = useFormats();
  const level = (one: Level) => say(`level_${one}` as const);
  return (matrix) => {
    const cells = isMatrix(matrix) ? differencesIn(matrix) : [];
    if (cells.length === 0) return say('matrixUsual');
    return list(
      cells.map(({ impact, urgency, priority }) =>
        say('cellIs', { impact: level(impact), urgency: level(urgency), priority: say(`priority_${priority}` as const) }),
      ),
    );
  };
}

interface MatrixTableProps {
  matrix: Matrix;
  onChange: (impact: Level, urgency: Level, priority: Priority) => void;
}

function MatrixTable({ matrix, onChange }: MatrixTableProps) {
  const say = useDirectoryAdminWords();
  const level = (one: Level) => say(`level_${one}` as const);
  return (
    <div className={styles['wide']}>
      <table className={`${styles['plain']} ${styles['matrix']}`}>
        <thead>
          <tr>
            <th scope="col">
              {say('impact')} \ {say('urgency')}
            </th>
            {levels.map((urgency) => (
              <th key={urgency} scope="col">
                {level(urgency)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((impact) => (
            <tr key={impact}>
              <th scope="row">{level(impact)}</th>
              {levels.map((urgency) => (
                <td key={urgency}>
                  <PriorityChoice
                    label={say('cell', { impact: level(impact), urgency: level(urgency) })}
                    value={matrix[impact][urgency]}
                    onChange={(priority) => onChange(impact, urgency, priority)}
                  />
                  {matrix[impact][urgency] !== usualMatrix[impact][urgency] && (
                    <small className={styles['usually']}>
                      {say('usually', { priority: say(`priority_${usualMatrix[impact][urgency]}` as const) })}
                    </small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PriorityChoice({ label, value, onChange }: { label: string; value: Priority; onChange: (priority: Priority) => void }) {
  const say = useDirectoryAdminWords();
  return (
    <Select
      label={label}
      isLabelHidden
      options={priorities.map((one) => ({ id: String(one), label: say(`priority_${one}` as const), icon: `p${one}` as const }))}
      value={String(value)}
      onChange={(id) => onChange(priorities.find((one) => String(one) === id) ?? value)}
    />
  );
}
