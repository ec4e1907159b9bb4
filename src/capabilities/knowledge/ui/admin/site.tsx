import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { SiteReply } from '../../contract-settings.ts';
import { useKnowledgeDeed } from '../data.ts';
import { useSaid } from '../localised.ts';
import styles from './admin.module.css';
import { settings, siteQuery } from './data.ts';
import { useKnowledgeAdminWords } from './words.ts';

const address = (): string => `${location.host}/kb`;

/** Whether whoever comes by reads what is public; what follows from it is told before it is done. */
export function Site() {
  const say = useKnowledgeAdminWords();
  return (
    <PagePart title={say('site')} help={say('siteHelp')}>
      <Loaded asking={useQuery(siteQuery)} rows={2}>
        {(site) => <Door site={site} />}
      </Loaded>
    </PagePart>
  );
}

function Door({ site }: { site: SiteReply }) {
  const say = useKnowledgeAdminWords();
  const [isAsked, ask] = useState(false);
  const deed = <Button onPress={() => ask(true)}>{say(site.open ? 'shutSite' : 'openSite')}</Button>;
  return (
    <>
      <Banner tone={site.open ? 'warning' : 'info'} deeds={deed}>
        {site.open ? say('siteOpen', { address: address() }) : say('siteShut')}
      </Banner>
      {site.open && <PublicArticles site={site} />}
      {isAsked && <Ask site={site} onClose={() => ask(false)} />}
    </>
  );
}

function Ask({ site, onClose }: { site: SiteReply; onClose: () => void }) {
  const say = useKnowledgeAdminWords();
  const { open, publicArticles: count } = site;
  const turn = useKnowledgeDeed(
    () => settings.setSite({ open: !open }),
    (after) => {
      toast(say(after.open ? 'nowOpen' : 'nowShut'));
      onClose();
    },
  );
  const foot = (
    <>
      <Button onPress={onClose}>{say(open ? 'leaveOpen' : 'leaveShut')}</Button>
      <Button look={open ? 'primary' : 'danger'} busy={turn.isPending} onPress={() => turn.mutate(undefined)}>
        {say(open ? 'shutDeed' : 'openDeed')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say(open ? 'shutTitle' : 'openTitle')} foot={foot}>
      <div className={styles['fields']}>
        {open && <p>{say('shutHelp', { count })}</p>}
        {!open && count > 0 && <p>{say('openHelp', { count, address: address() })}</p>}
        {!open && <p>{say(count === 0 ? 'openNone' : 'openMore')}</p>}
        {!open && <PublicArticles site={site} />}
        {turn.error !== null && <ErrorState look="inline" error={turn.error} />}
      </div>
    </Dialog>
  );
}

function PublicArticles({ site: { open, articles, publicArticles } }: { site: SiteReply }) {
  const say = useKnowledgeAdminWords();
  const said = useSaid();
  if (articles.length === 0) return null;
  return (
    <PagePart title={say(open ? 'publicNow' : 'publicArticles')}>
      {publicArticles > articles.length && <p>{say('newest', { count: articles.length, total: publicArticles })}</p>}
      <RowList label={say(open ? 'publicNow' : 'publicArticles')}>
        {articles.map(({ number, title, workspaceName }) => (
          <Row key={number} line={`${number} · ${said(workspaceName)}`}>
            <Link to="/knowledge/$number" params={{ number }}>
              {title}
            </Link>
          </Row>
        ))}
      </RowList>
    </PagePart>
  );
}
