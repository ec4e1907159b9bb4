import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { clearHere, type HeldHere, heldHere } from '../../../../kernel/web/this-browser.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { CardList, CardRow } from '../../../../ui-kit/card.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { Question } from '../../../../ui-kit/question.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { storeWords } from '../../shared/store-words.ts';
import { useBrowserWords } from './words.ts';

/** What lies in the reader's browser now, with what each is for; out of it by a press. */
export function ThisBrowser() {
  const say = useBrowserWords();
  const asked = useQuery({ queryKey: ['this-browser'], queryFn: heldHere, staleTime: 0, gcTime: 0 });
  const [isAsking, setAsking] = useState(false);
  return (
    <Question title={say('title')} line={say('line')} look="part">
      <Loaded asking={asked} rows={2}>
        {(held) => <Held held={held} />}
      </Loaded>
      <p>
        <Button onPress={() => setAsking(true)}>{say('clear')}</Button>
      </p>
      {isAsking && (
        <DangerDialog
          title={say('clearTitle')}
          help={say('clearHelp')}
          deed={say('clear')}
          keep={say('keep')}
          onDo={async () => {
            await clearHere();
            await asked.refetch();
          }}
          onDone={() => toast(say('cleared'))}
          onClose={() => setAsking(false)}
        />
      )}
    </Question>
  );
}

function Held({ held }: { held: readonly HeldHere[] }) {
  const say = useBrowserWords();
  const about = useAbout();
  return (
    <CardList label={say('title')}>
      <CardRow title={about('candor_session') ?? ''} line={say('cookie')} end={<Badge icon="lock">{say('signedIn')}</Badge>} />
      {held.map((one) => {
        const known = about(registered(one));
        return (
          <CardRow
            key={`${one.store} ${one.name}`}
            title={known ?? one.name}
            line={say(one.store)}
            end={known === undefined && <Badge tone="warning">{say('notOurs')}</Badge>}
          />
        );
      })}
    </CardList>
  );
}

/** What an entry is for, in the words of the policy. */
function useAbout() {
  const language = useLanguage() === 'de' ? 'de' : 'en';
  return (name: string): string | undefined => {
    const said = storeWords[name]?.[language];
    return said === undefined ? undefined : said.charAt(0).toUpperCase() + said.slice(1);
  };
}

/** Its name in the register. */
function registered({ store, name }: HeldHere): string {
  if (store === 'localStorage') return name.startsWith('candor.') ? name.slice('candor.'.length) : `localStorage ${name}`;
  if (store === 'cacheStorage' && name.startsWith('candor-')) return 'caches src/kernel/web/service-worker.ts';
  return `${store} ${name}`;
}
