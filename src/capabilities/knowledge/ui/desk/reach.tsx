import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sameJson } from '../../../../kernel/shared/same-json.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { teamsQuery } from '../../../directory/ui/public-data.ts';
import type { ArticleReply } from '../../contract.ts';
import { visibilities } from '../../shared/words.ts';
import { articleCalls, previewQuery, useKnowledgeDeed } from '../data.ts';
import { useSaid } from '../localised.ts';
import { useReaderFields } from './reader-fields.ts';
import { useKnowledgeWords } from './words.ts';

type Said = Pick<ArticleReply, 'visibility' | 'team' | 'audience'>;
const saidOf = ({ visibility, team, audience }: Said): Said => ({ visibility, team, audience });

/** Who can read an article: said on the one side, counted and listed on the other. */
export function Reach({ article }: { article: ArticleReply }) {
  const say = useKnowledgeWords();
  const [said, write] = useState<Said>(() => saidOf(article));
  const [person, ask] = useState<Option | null>(null);
  const { number, version, can } = article;
  const save = useKnowledgeDeed(
    () => articleCalls.change({ number, ...said }, { ifMatch: version }),
    () => toast(say('reachSaved')),
  );
  const isDirty = !sameJson(said, saidOf(article));
  const isWhole = (said.visibility === 'team') === (said.team !== null);
  return (
    <>
      <PagePart title={say('visibility')}>
        {!can.reach && <Banner>{say('notYourReach')}</Banner>}
        <WhoAtMost article={article} said={said} onChange={write} />
        {said.visibility !== 'public' && <Conditions said={said} onChange={write} />}
        {save.error !== null && <ErrorState look="inline" error={save.error} />}
        {can.reach && (
          <p>
            <Button look="primary" isDisabled={!isDirty || !isWhole} busy={save.isPending} onPress={() => save.mutate(undefined)}>
              {say('save')}
            </Button>
          </p>
        )}
      </PagePart>
      <PagePart title={say('checkPerson')} help={say('checkHelp')}>
        <PersonPicker label={say('person')} value={person} onChange={ask} />
        {isWhole && (
          <Readers number={number} said={said} person={person} isPublished={article.texts.some(({ state }) => state === 'published')} />
        )}
      </PagePart>
    </>
  );
}

interface SaidProps {
  said: Said;
  onChange: (said: Said) => void;
}

function WhoAtMost({ article: { workspace }, said, onChange }: SaidProps & { article: ArticleReply }) {
  const say = useKnowledgeWords();
  const name = useSaid()(workspace.name);
  const { data } = useQuery(teamsQuery);
  const teams = (data?.items ?? []).filter(({ workspaceId, active }) => workspaceId === workspace.id && active);
  const labels = { public: say('public'), tenant: say('tenant'), workspace: say('onlyWorkspace', { name }), team: say('team') };
  const choose = (id: string) => {
    const visibility = visibilities.find((one) => one === id) ?? 'workspace';
    const team = visibility === 'team' ? (said.team ?? teams[0]?.id ?? null) : null;
    onChange({ visibility, team, audience: visibility === 'public' ? null : said.audience });
  };
  return (
    <>
      <Select
        label={say('visibility')}
        options={visibilities.map((id) => ({ id, label: labels[id] }))}
        value={said.visibility}
        onChange={choose}
      />
      {said.visibility === 'team' && (
        <Select
          label={say('whichTeam')}
          options={teams.map((one) => ({ id: one.id, label: one.name }))}
          value={said.team}
          onChange={(team) => onChange({ ...said, team })}
        />
      )}
    </>
  );
}

function Conditions({ said, onChange }: SaidProps) {
  const say = useKnowledgeWords();
  const fields = useReaderFields();
  const { allow = null, deny = null } = said.audience ?? {};
  const write = (audience: { allow: typeof allow; deny: typeof deny }) =>
    onChange({ ...said, audience: audience.allow === null && audience.deny === null ? null : audience });
  return (
    <>
      <PagePart title={say('allow')} help={say('allowHelp')}>
        <ConditionBuilder label={say('allow')} fields={fields} value={allow} onChange={(next) => write({ allow: next, deny })} />
      </PagePart>
      <PagePart title={say('deny')} help={say('denyHelp')}>
        <ConditionBuilder label={say('deny')} fields={fields} value={deny} onChange={(next) => write({ allow, deny: next })} />
      </PagePart>
    </>
  );
}

interface ReadersProps {
  number: string;
  said: Said;
  person: Option | null;
  isPublished: boolean;
}

function Readers({ number, said, person, isPublished }: ReadersProps) {
  const say = useKnowledgeWords();
  return (
    <Loaded asking={useQuery(previewQuery(number, { ...said, person: person?.id ?? null }))} rows={4}>
      {({ total, items, everybody, person: asked }) => (
        <>
          {asked !== null && (
            <Banner tone={asked.reads ? 'good' : 'warning'}>
              {say(asked.reads ? 'canRead' : 'readsNot', { name: asked.name })} {say(`because_${asked.because}`)}
            </Banner>
          )}
          <p>
            <strong>{say('count', { count: total.value })}</strong>
            {everybody && `, ${say('everybodyToo')}`}. {!isPublished && say('onlyDraft')}
          </p>
          <RowList label={say('readers')}>
            {items.map(({ id, name, keeps }) => (
              <Row key={id} end={keeps && <Badge>{say('keeps')}</Badge>}>
                {name}
              </Row>
            ))}
          </RowList>
        </>
      )}
    </Loaded>
  );
}
