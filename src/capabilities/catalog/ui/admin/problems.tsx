import { Button } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Row, RowList } from '../../../../ui-kit/page.tsx';
import type { RequestTypeDraft } from '../../contract.ts';
import { useLocalised } from '../localised.ts';
import styles from './designer.module.css';
import { usePlanWords } from './plan-words.ts';
import type { DesignerInWork } from './use-designer.ts';
import { useCatalogAdminWords } from './words.ts';

type Problem = RequestTypeDraft['problems'][number];

/** What is wrong in the words of the reader; a code nobody translated yet says the server's sentence. */
function useProblemText(): (problem: Problem) => string {
  const say = useCatalogAdminWords();
  const sayPlan = usePlanWords();
  const ofPlan: Readonly<Record<string, string>> = {
    notAPerson: sayPlan('code_notAPerson'),
    tooFewNamed: sayPlan('code_tooFewNamed'),
    twice: sayPlan('code_twice'),
    onlyRequests: sayPlan('code_onlyRequests'),
    notATask: sayPlan('code_notATask'),
  };
  const texts: Readonly<Record<string, string>> = {
    shape: say('code_shape'),
    tooDeep: say('code_tooDeep'),
    repeatedKey: say('code_repeatedKey'),
    circle: say('code_circle'),
    noOptions: say('code_noOptions'),
    repeatedOption: say('code_repeatedOption'),
    limitsCrossed: say('code_limitsCrossed'),
    unknownField: say('code_unknownField'),
    operatorNotForType: say('code_operatorNotForType'),
    valueMissing: say('code_valueMissing'),
    valueNotWanted: say('code_valueNotWanted'),
    valueNotOfType: say('code_valueNotOfType'),
    unknownOption: say('code_unknownOption'),
  };
  return ({ code, path, reason }) => ofPlan[code] ?? texts[code] ?? (path.endsWith('/default') ? say('code_default') : reason);
}

/** Which element a problem is about: its place stands in the pointer. */
export function placeOf({ path }: Problem): number | null {
  const found = /^\/draft\/form\/elements\/(\d+)/.exec(path);
  return found === null ? null : Number(found[1]);
}

/** What is wrong with one part, once the server has looked at what is written there. */
export function ProblemList({ inWork: { record, isKept }, isMeant }: { inWork: DesignerInWork; isMeant: (problem: Problem) => boolean }) {
  const textOf = useProblemText();
  const own = record.problems.filter(isMeant);
  if (!isKept || own.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles['problems']}>
        {own.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <Icon name="warning" /> {textOf(problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Everything that keeps the draft from being published; each leads to its field. */
export function Problems({ inWork, onChoose }: { inWork: DesignerInWork; onChoose: (part: 'form' | 'approvals') => void }) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const textOf = useProblemText();
  const sayPlan = usePlanWords();
  return (
    <RowList label={say('cannotPublish')}>
      {inWork.record.problems.map((problem) => {
        const element = inWork.elements[placeOf(problem) ?? -1];
        const isPlan = problem.path.startsWith('/draft/approvals');
        const name = element ? localised(element.label) : isPlan ? sayPlan('approvals') : say('properties');
        const choose = () => {
          if (element) inWork.select(element.key);
          onChoose(isPlan ? 'approvals' : 'form');
        };
        return (
          <Row key={`${problem.path} ${problem.code}`} line={textOf(problem)}>
            <Button look="plain" onPress={choose}>
              {name}
            </Button>
          </Row>
        );
      })}
    </RowList>
  );
}
