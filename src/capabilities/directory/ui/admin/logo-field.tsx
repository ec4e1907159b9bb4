import { useState } from 'react';
import { askRaw } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { FileField } from '../../../../ui-kit/file-field.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import styles from './admin.module.css';
import { useDeed } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

const most = 512 * 1024;
const send = (file: File) => askRaw('/branding/logo', { method: 'PUT', headers: { 'content-type': file.type }, body: file });

/** The logo as it is, and another in its place; it is set at once. */
export function LogoField({ logo, onRemove }: { logo: string | null; onRemove: () => Promise<unknown> }) {
  const say = useDirectoryAdminWords();
  const [isTooLarge, setTooLarge] = useState(false);
  const set = useDeed(send, ['branding', 'session'], () => toast(say('saved')));
  const remove = useDeed(onRemove, ['branding', 'session'], () => toast(say('saved')));
  const choose = ([file]: File[]) => {
    setTooLarge(file !== undefined && file.size > most);
    if (file !== undefined && file.size <= most) set.mutate(file);
  };
  const error = set.error ?? remove.error;
  return (
    <PagePart title={say('logo')}>
      {logo === null ? (
        <p>{say('noLogo')}</p>
      ) : (
        <div className={styles['sample']}>
          <img src={logo} alt={say('logo')} />
          <Button busy={remove.isPending} onPress={() => remove.mutate(undefined)}>
            {say('removeLogo')}
          </Button>
        </div>
      )}
      <FileField
        label={say('logoFile')}
        help={say('logoHelp')}
        isSingle
        accepts={['image/png', 'image/webp', 'image/svg+xml']}
        files={[]}
        onAdd={choose}
        onRemove={() => undefined}
        error={isTooLarge ? say('logoTooLarge') : undefined}
      />
      {error !== null && <ErrorState look="inline" error={error} />}
    </PagePart>
  );
}
