import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { ReviewReply, ReviewTexts } from '../../contract-review.ts';
import { neededParts, type ReviewPart, reviewParts } from '../../shared/words.ts';
import { reviewQuery, reviews, useReviewDeed } from '../data.ts';
import { Actions } from './actions.tsx';
import styles from './major.module.css';
import { useMajorWords } from './words.ts';

/** What was learnt, and what follows from it: once it is resolved. */
export function Review({ id }: { id: string }) {
  const say = useMajorWords();
  return (
    <>
      <PagePart title={say('review')}>
        <Loaded asking={useQuery(reviewQuery(id))}>
          {(review) => (review.can.write ? <Draft review={review} /> : <Read review={review} />)}
        </Loaded>
      </PagePart>
      <Actions id={id} />
    </>
  );
}

const fieldsOf = ({ happened, impact, wentWell, wentBadly, causes }: ReviewReply): ReviewTexts => ({
  ...{ happened, impact, wentWell, wentBadly, causes },
});

/** Written by several, and merged part by part. */
function Draft({ review }: { review: ReviewReply }) {
  const say = useMajorWords();
  const { id } = review;
  const keep = useReviewDeed(async (after: ReviewReply) => after);
  const edit = useEdit({
    record: review,
    fieldsOf,
    save: (change, ifMatch) => reviews.write({ id, ...change }, { ifMatch }),
    onSaved: keep.mutate,
  });
  const help: Partial<Record<ReviewPart, string>> = {
    happened: say('help_happened'),
    impact: say('help_impact'),
    causes: say('help_causes'),
  };
  return (
    <div className={styles['fields']}>
      <p className={styles['muted']}>{say('reviewHelp')}</p>
      {reviewParts.map((part) => (
        <TextArea
          key={part}
          label={say(`part_${part}`)}
          help={help[part]}
          optional={!neededParts.includes(part)}
          rows={3}
          maxLength={10_000}
          value={edit.values[part]}
          onChange={(text) => edit.set(part, text)}
        />
      ))}
      <Written review={review} />
      <EditFoot edit={edit} nameOf={(part) => say(`part_${part as ReviewPart}`)} />
      {review.can.finish && <Finish review={review} isDirty={edit.isDirty} />}
    </div>
  );
}

function Finish({ review: { id, missing, version }, isDirty }: { review: ReviewReply; isDirty: boolean }) {
  const say = useMajorWords();
  const { list } = useFormats();
  const [asks, ask] = useState(false);
  const finish = useReviewDeed(() => reviews.finish({ id }, { ifMatch: version }));
  const why =
    missing.length > 0 ? say('missing', { parts: list(missing.map((part) => say(`part_${part}`))) }) : isDirty ? say('unsaved') : undefined;
  return (
    <div className={styles['deeds']}>
      <Button isDisabled={why !== undefined} onPress={() => ask(true)}>
        {say('finish')}
      </Button>
      {why !== undefined && <span className={styles['muted']}>{why}</span>}
      {asks && (
        <DangerDialog
          title={say('finish')}
          help={say('finishHelp')}
          deed={say('finish')}
          keep={say('cancel')}
          onDo={() => finish.mutateAsync(undefined)}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}

/** As it stands, for who has no part in it and once it is finished. */
function Read({ review }: { review: ReviewReply }) {
  const say = useMajorWords();
  const parts = reviewParts.filter((part) => review[part] !== '');
  return (
    <div className={styles['fields']}>
      {parts.length === 0 && <p className={styles['muted']}>{say('reviewEmpty')}</p>}
      {parts.map((part) => (
        <section key={part} aria-label={say(`part_${part}`)}>
          <h3>{say(`part_${part}`)}</h3>
          <p className={styles['told']}>{review[part]}</p>
        </section>
      ))}
      <Written review={review} />
    </div>
  );
}

function Written({ review: { writtenBy, writtenAt, finishedBy, finishedAt } }: { review: ReviewReply }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  if (finishedBy !== null && finishedAt !== null)
    return <p className={styles['muted']}>{say('reviewFinished', { who: finishedBy.name, time: dateTime(finishedAt) })}</p>;
  if (writtenBy === null || writtenAt === null) return null;
  return <p className={styles['muted']}>{say('lastWritten', { who: writtenBy.name, time: dateTime(writtenAt) })}</p>;
}
