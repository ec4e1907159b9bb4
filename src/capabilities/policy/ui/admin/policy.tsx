import type { ReactNode } from 'react';
import { Page } from '../../../../ui-kit/page.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import { CampaignPart } from './campaign.tsx';
import { IdentityPart } from './identity.tsx';
import { NoticePart } from './notice.tsx';
import { type PolicyPart, type PolicyShow, policyParts } from './parts.ts';
import styles from './policy.module.css';
import { PublishPart } from './publish.tsx';
import { ReadingPart } from './reading.tsx';
import { VersionsPart } from './versions.tsx';
import { usePolicyWords } from './words.ts';

interface PolicyProps {
  part: PolicyPart;
  show: PolicyShow;
  onPart: (part: PolicyPart) => void;
  onShow: (show: PolicyShow) => void;
}

/** The policy for who answers for it, one part at a time; the part is in the address. */
export function Policy({ part, show, onPart, onShow }: PolicyProps) {
  const say = usePolicyWords();
  const contents: Record<PolicyPart, () => ReactNode> = {
    reading: () => <ReadingPart show={show} onShow={onShow} />,
    publish: () => <PublishPart series="policy" />,
    versions: () => <VersionsPart series="policy" />,
    campaign: () => <CampaignPart />,
    notice: () => <NoticePart />,
    identity: () => <IdentityPart />,
  };
  return (
    <Page title={say('policy')} end={<Pages />}>
      <p className={styles['foreword']}>{say('policyHelp')}</p>
      <Tabs
        label={say('policy')}
        tabs={policyParts.map((id) => ({ id, label: say(id), content: id === part ? contents[id]() : null }))}
        chosen={part}
        onChoose={(id) => onPart(policyParts.find((one) => one === id) ?? 'reading')}
      />
    </Page>
  );
}

/** The public pages stand outside of the application. */
function Pages() {
  const say = usePolicyWords();
  return (
    <span className={styles['pages']}>
      <a href="/privacy">{say('readPage')}</a>
      <a href="/privacy/notice">{say('readNotice')}</a>
      <a href="/privacy/processing">{say('readProcessing')}</a>
    </span>
  );
}
