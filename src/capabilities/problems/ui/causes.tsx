import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BothLanguages } from '../../../ui-kit/both-languages.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Loaded, Page, PagePart, Row, RowList } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { CauseReply } from '../contract.ts';
import { causesQuery, problems, usePress, useProblemDeed } from './data.ts';
import { useSaid } from './said.ts';
import { useProblemWords } from './words.ts';

/** The classes of causes, as whoever runs the tenant keeps them. */
export function Causes() {
  const say = useProblemWords();
  return (
    <Page title={say('causes')}>
      <p>{say('causesHelp')}</p>
      <Loaded asking={useQuery(causesQuery)}>
        {({ items }) => (
          <>
            <RowList label={say('causes')}>
              {items.map((cause) => (
                <CauseRow key={cause.key} cause={cause} />
              ))}
            </RowList>
            <NewCause known={items.map(({ key }) => key)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CauseRow({ cause: { key, name, active, version } }: { cause: CauseReply }) {
  const say = useProblemWords();
  const said = useSaid();
  // One that is still the product's own becomes the tenant's with its first change.
  const turn = usePress(() => problems.setCause({ key, name, active: !active }, { ifMatch: Math.max(1, version) }));
  return (
    <Row
      isOff={!active}
      line={active ? '' : say('notOfferedNow')}
      end={
        <Button look="plain" busy={turn.isPending} onPress={() => turn.press(undefined)}>
          {say(active ? 'notOffered' : 'offered')}
        </Button>
      }
    >
      {said(name)}
    </Row>
  );
}

/** A key of letters that no other class has. */
function keyFor(name: string, known: readonly string[]): string {
  const letters = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 30);
  const key = /^[a-z]/.test(letters) ? letters : `cause${letters}`;
  const other = known.filter((one) => one.startsWith(key)).length;
  return other === 0 ? key : `${key}${other + 1}`;
}

function NewCause({ known }: { known: readonly string[] }) {
  const say = useProblemWords();
  const [name, write] = useState({ en: '', de: '' });
  const add = useProblemDeed(
    () => {
      const [en, de] = [name.en.trim(), name.de.trim()];
      return problems.setCause({ key: keyFor(en, known), name: { en, ...(de === '' ? {} : { de }) }, active: true }, { ifMatch: 1 });
    },
    () => write({ en: '', de: '' }),
  );
  return (
    <PagePart title={say('newCause')}>
      <BothLanguages label={say('newCause')} value={name} onChange={({ en, de = '' }) => write({ en, de })} />
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <p>
        <Button icon="plus" busy={add.isPending} isDisabled={name.en.trim() === ''} onPress={() => add.mutate(undefined)}>
          {say('addCause')}
        </Button>
      </p>
    </PagePart>
  );
}
