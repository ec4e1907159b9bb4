import { useNavigate, useSearch } from '@tanstack/react-router';
import { ConsentFigures } from '../../../capabilities/consent/ui/admin/figures.tsx';
import { Controls } from '../../../capabilities/controls/ui/controls.tsx';
import { ControlsTile } from '../../../capabilities/controls/ui/tile.tsx';
import { ReviewsTile } from '../../../capabilities/my-data/ui/review/tile.tsx';
import { RefusedPart, RefusedTile } from '../../../capabilities/oversight/ui/admin/refused.tsx';
import { Inventory } from '../../../capabilities/policy/ui/admin/inventory.tsx';
import { CampaignsPart, ProofsTile } from '../../../capabilities/policy/ui/admin/overview.tsx';
import { Proofs } from '../../../capabilities/policy/ui/admin/proofs.tsx';
import { RecordOfProcessing } from '../../../capabilities/policy/ui/admin/record.tsx';
import { FirstContacts } from '../../../capabilities/rights/ui/first-contacts.tsx';
import { NextRequests, RequestsTile } from '../../../capabilities/rights/ui/overview.tsx';
import { Page } from '../../../ui-kit/page.tsx';
import { Tiles } from '../../../ui-kit/tile.tsx';
import { useShellWords } from '../words.ts';

/** Everything that whoever answers for privacy has to know at a glance; each figure leads to its rows. */
export function AdminPrivacy() {
  const say = useShellWords();
  return (
    <Page title={say('privacyOverviewTitle')} width="wide">
      <p>{say('privacyOverviewHelp')}</p>
      <Tiles label={say('privacyOverviewTitle')}>
        <ProofsTile />
        <RequestsTile />
        <ReviewsTile />
        <ControlsTile />
        <RefusedTile />
      </Tiles>
      <NextRequests />
      <FirstContacts />
      <CampaignsPart />
      <ConsentFigures />
      <RefusedPart />
    </Page>
  );
}

export function AdminProofs() {
  const { show = 'all' } = useSearch({ from: '/signed-in/admin/proofs' });
  const navigate = useNavigate();
  return (
    <Proofs
      show={show}
      onShow={(next) => void navigate({ to: '/admin/proofs', search: next === 'all' ? {} : { show: next }, replace: true })}
    />
  );
}

export function AdminInventory() {
  const filter = useSearch({ from: '/signed-in/admin/inventory' });
  const navigate = useNavigate();
  return <Inventory filter={filter} onFilter={(search) => void navigate({ to: '/admin/inventory', search, replace: true })} />;
}

export const AdminRecord = () => <RecordOfProcessing />;

export const AdminControls = () => <Controls />;
