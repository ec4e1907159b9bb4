import { useQuery } from '@tanstack/react-query';
import { Figures } from '../../../ui-kit/figures.tsx';
import { Loaded, PagePart } from '../../../ui-kit/page.tsx';
import type { FirstContactsReply } from '../contract.ts';
import { firstContactsQuery } from './data.ts';
import { useRightsWords } from './words.ts';

const parts = ['owed', 'sent', 'bounced', 'waiting'] as const satisfies readonly (keyof FirstContactsReply)[];

/** How many of those whom others entered were told who holds their data (Art. 14 GDPR). */
export function FirstContacts() {
  const say = useRightsWords();
  return (
    <PagePart title={say('firstContacts')} help={say('firstContactsHelp')}>
      <Loaded asking={useQuery(firstContactsQuery)} rows={1}>
        {(told) => (
          <Figures label={say('firstContacts')} figures={parts.map((part) => ({ name: say(`told_${part}`), count: told[part] }))} />
        )}
      </Loaded>
    </PagePart>
  );
}
