import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { DateField } from '../../../../ui-kit/date-fields.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { PagePart, Pair, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useRequestTypes } from '../../../catalog/ui/public-data.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { ArticleReply } from '../../contract.ts';
import { kinds } from '../../shared/words.ts';
import { articleCalls, categoriesQuery, useKnowledgeDeed } from '../data.ts';
import { useSaid } from '../localised.ts';
import { ReportDialog } from '../reading/report.tsx';
import styles from './desk.module.css';
import { UsePart } from './use-part.tsx';
import { useKnowledgeWords } from './words.ts';

const none = 'none';

/** What is said of an article: where it stands, who answers for it, until when it is right. */
export const About = ({ article }: { article: ArticleReply }) => (
  <>
    <Said article={article} />
    <UsePart article={article} />
    <Life article={article} />
    <Tickets article={article} />
  </>
);

const saidOf = ({ kind, category, owner, validUntil, requestType, tags }: ArticleReply) => ({
  kind,
  category: category?.id ?? null,
  owner: owner.id,
  validUntil,
  requestType,
  tags,
});

function Said({ article }: { article: ArticleReply }) {
  const say = useKnowledgeWords();
  const said = useSaid();
  const { number, workspace } = article;
  const refresh = useKnowledgeDeed(async () => undefined);
  const { data } = useQuery(categoriesQuery(workspace.id));
  const requests = useRequestTypes();
  const [owner, setOwner] = useState({ id: article.owner.id, label: article.owner.name });
  const edit = useEdit({
    record: article,
    fieldsOf: saidOf,
    save: (change, ifMatch) => articleCalls.change({ number, ...change }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const { values, set } = edit;
  const names = {
    kind: say('kind'),
    category: say('category'),
    owner: say('owner'),
    validUntil: say('validUntil'),
    requestType: say('request'),
    tags: say('tags'),
  };
  const categories = (data?.items ?? []).filter(({ active, id }) => active || id === values.category);
  return (
    <PagePart title={say('about')}>
      <Pair>
        <Select
          label={say('category')}
          options={[{ id: none, label: say('noCategory') }, ...categories.map(({ id, name }) => ({ id, label: said(name) }))]}
          value={values.category ?? none}
          onChange={(id) => set('category', id === none ? null : id)}
        />
        <Select
          label={say('kind')}
          options={kinds.map((id) => ({ id, label: say(id) }))}
          value={values.kind}
          onChange={(id) => set('kind', kinds.find((one) => one === id) ?? 'other')}
        />
      </Pair>
      <Pair>
        <PersonPicker
          label={say('owner')}
          value={owner}
          isDisabled={!article.can.confirm && !article.can.reach}
          onChange={(person) => {
            if (person === null) return;
            setOwner(person);
            set('owner', person.id);
          }}
        />
        <DateField label={say('validUntil')} value={values.validUntil} onChange={(day) => set('validUntil', day)} />
      </Pair>
      <Select
        label={say('request')}
        options={[{ id: none, label: say('noRequest') }, ...requests]}
        value={values.requestType ?? none}
        onChange={(id) => set('requestType', id === none ? null : id)}
      />
      <TagsField key={article.version} tags={values.tags} onChange={(tags) => set('tags', tags)} />
      <EditFoot
        edit={edit}
        nameOf={(field) => names[field as keyof typeof names] ?? field}
        wordsOf={(_, value) => (value === null ? say('noCategory') : String(value))}
      />
    </PagePart>
  );
}

/** Words with commas between them, as one writes them. */
function TagsField({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const say = useKnowledgeWords();
  const [words, setWords] = useState(tags.join(', '));
  const write = (next: string) => {
    setWords(next);
    onChange(tagsIn(next));
  };
  return (
    <>
      <TextField label={say('tags')} help={say('tagsHelp')} value={words} onChange={write} />
      {tags.map((tag) => (
        <LinkButton key={tag} to="/desk/knowledge" search={{ tag }} look="quiet">
          {say('tagged', { tag })}
        </LinkButton>
      ))}
    </>
  );
}

const tagsIn = (words: string): string[] => [
  ...new Set(
    words
      .toLowerCase()
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

/** That it is still right, that it is no longer wanted, and that it is after all. */
function Life({ article: { number, version, can, texts } }: { article: ArticleReply }) {
  const say = useKnowledgeWords();
  const { date } = useFormats();
  const [isRetiring, retire] = useState(false);
  const refresh = useKnowledgeDeed(async () => undefined);
  const confirm = useKnowledgeDeed(
    () => articleCalls.confirm({ number }, { ifMatch: version }),
    ({ validUntil }) => toast(say('confirmed', { day: validUntil === null ? say('noEnd') : date(`${validUntil}T12:00:00.000Z`) })),
  );
  const revive = useKnowledgeDeed(() => articleCalls.revive({ number }, { ifMatch: version }));
  const isRetired = texts[0]?.state === 'retired';
  return (
    <div className={styles['deeds']}>
      {can.confirm && (
        <Button icon="check" busy={confirm.isPending} onPress={() => confirm.mutate(undefined)}>
          {say('confirm')}
        </Button>
      )}
      {can.retire && <Button onPress={() => retire(true)}>{say('retire')}</Button>}
      {isRetired && (
        <Button busy={revive.isPending} onPress={() => revive.mutate(undefined)}>
          {say('revive')}
        </Button>
      )}
      {(confirm.error ?? revive.error) !== null && <ErrorState look="inline" error={confirm.error ?? revive.error} />}
      {isRetiring && (
        <DangerDialog
          title={say('retire')}
          help={say('retireHelp')}
          deed={say('retire')}
          keep={say('keepIt')}
          onDo={() => articleCalls.retire({ number }, { ifMatch: version })}
          onDone={() => refresh.mutate(undefined)}
          onClose={() => retire(false)}
        />
      )}
    </div>
  );
}

function Tickets({ article: { number, workspace, tickets, texts } }: { article: ArticleReply }) {
  const say = useKnowledgeWords();
  const [isOpening, open] = useState(false);
  const isRead = texts[0]?.publishedNumber != null && texts[0].state !== 'retired';
  const end = isRead && (
    <Button icon="plus" onPress={() => open(true)}>
      {say('openTicket')}
    </Button>
  );
  return (
    <PagePart title={say('tickets')} end={end}>
      {tickets.length === 0 ? (
        <EmptyState icon="inbox">{say('noTickets')}</EmptyState>
      ) : (
        <RowList label={say('tickets')}>
          {tickets.map(({ number, title, tie }) => (
            <Row key={`${number} ${tie}`} line={say(tie)}>
              <Link to="/t/$number" params={{ number }}>
                {number}
              </Link>{' '}
              {title}
            </Row>
          ))}
        </RowList>
      )}
      {isOpening && <ReportDialog article={{ number, workspaceName: workspace.name }} onClose={() => open(false)} />}
    </PagePart>
  );
}
