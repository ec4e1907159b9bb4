import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CampaignReply } from '../../contract-campaign.ts';
import { campaigns, campaignsQuery } from './data.ts';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

/** As the contract wants it. */
const shortest = 10;

interface SignExceptionProps {
  campaign: CampaignReply;
  tenant: CampaignReply['tenants'][number];
  onClose: () => void;
}

/** Answers for those who were not reached: as many as are shown, and not one more. */
export function SignException({ campaign: { series, number }, tenant, onClose }: SignExceptionProps) {
  const say = usePolicyWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const uncovered = tenant.people - tenant.covered;
  const sign = useMutation({
    mutationFn: () => campaigns.signException({ series, number, tenantId: tenant.tenantId, uncovered, reason }),
    onSuccess: (signed) => {
      queries.setQueryData(campaignsQuery.queryKey, signed);
      toast(say('signed'));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={say('signTitle', { count: uncovered, tenant: tenant.name })}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" isDisabled={reason.trim().length < shortest} busy={sign.isPending} onPress={() => sign.mutate()}>
            {say('sign')}
          </Button>
        </>
      }
    >
      <div className={styles['stack']}>
        <p>{say('signHelp')}</p>
        <TextArea label={say('reason')} isRequired value={reason} onChange={setReason} help={say('reasonHelp', { shortest })} />
        {sign.error !== null && <ErrorState look="inline" error={sign.error} />}
      </div>
    </Dialog>
  );
}
