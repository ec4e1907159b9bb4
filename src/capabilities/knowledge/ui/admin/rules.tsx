import { useQuery } from '@tanstack/react-query';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import type { RulesReply } from '../../contract-settings.ts';
import { useKnowledgeDeed } from '../data.ts';
import styles from './admin.module.css';
import { rulesQuery, settings } from './data.ts';
import { useKnowledgeAdminWords } from './words.ts';

/** How a department publishes: alone or with four eyes, who reviews, and for how long an article is held to be right. */
export function Rules({ workspace }: { workspace: string }) {
  const say = useKnowledgeAdminWords();
  return (
    <PagePart title={say('publishing')} help={say('publishingHelp')}>
      <Loaded asking={useQuery(rulesQuery(workspace))} rows={3}>
        {(rules) => <Fields key={workspace} rules={rules} />}
      </Loaded>
    </PagePart>
  );
}

const anybody = 'anybody';
const fieldsOf = ({ fourEyes, reviewers, validMonths }: RulesReply) => ({ fourEyes, reviewers, validMonths });

function Fields({ rules }: { rules: RulesReply }) {
  const say = useKnowledgeAdminWords();
  const teams = (useQuery(teamsQuery).data?.items ?? []).filter((one) => one.workspaceId === rules.workspace && one.active);
  const refresh = useKnowledgeDeed(async () => undefined);
  const edit = useEdit({
    record: rules,
    fieldsOf,
    save: (change, ifMatch) => settings.setRules({ workspace: rules.workspace, ...change }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const { values, set } = edit;
  const names = { fourEyes: say('fourEyes'), reviewers: say('reviewers'), validMonths: say('validMonths') };
  const isShut = !rules.can.edit;
  return (
    <div className={styles['fields']}>
      <Checkbox label={say('fourEyes')} value={values.fourEyes} isDisabled={isShut} onChange={(next) => set('fourEyes', next)} />
      {values.fourEyes && (
        <Select
          label={say('reviewers')}
          help={say('reviewersHelp')}
          isDisabled={isShut}
          options={[{ id: anybody, label: say('anybodyThere') }, ...teams.map(({ id, name }) => ({ id, label: name }))]}
          value={values.reviewers ?? anybody}
          onChange={(id) => set('reviewers', id === anybody ? null : id)}
        />
      )}
      <NumberField
        label={say('validMonths')}
        help={say('validHelp')}
        unit={say('months')}
        minValue={1}
        maxValue={60}
        isDisabled={isShut}
        value={values.validMonths}
        onChange={(months) => set('validMonths', Number.isNaN(months) ? rules.validMonths : months)}
      />
      <EditFoot
        edit={edit}
        nameOf={(field) => names[field as keyof typeof names] ?? field}
        wordsOf={(_, value) => teams.find(({ id }) => id === value)?.name ?? (value === null ? say('anybodyThere') : String(value))}
      />
    </div>
  );
}
