import { useQuery } from '@tanstack/react-query';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import type { ArrangedReply } from '../../contract.ts';
import { arrangedQuery } from '../data.ts';
import { DeskPart } from './desk.tsx';
import { PlacePart } from './place.tsx';
import { RulesPart } from './rules.tsx';
import { useArrangeWords } from './words.ts';

/** Who answers when somebody asks by right, whose law holds, and by when each right is answered. */
export function ArrangeRights() {
  const say = useArrangeWords();
  return (
    <Page title={say('title')}>
      <p>{say('line')}</p>
      <Loaded asking={useQuery(arrangedQuery)}>{(arranged) => <Parts arranged={arranged} />}</Loaded>
    </Page>
  );
}

function Parts({ arranged: { desk, place, rules } }: { arranged: ArrangedReply }) {
  return (
    <>
      <DeskPart key={JSON.stringify(desk)} desk={desk} />
      <PlacePart key={JSON.stringify(place)} place={place} />
      <RulesPart here={place.jurisdiction} rules={rules} />
    </>
  );
}
