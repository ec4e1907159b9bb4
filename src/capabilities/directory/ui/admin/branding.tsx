import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { brandingContract } from '../../contract.ts';
import type { BrandingReply } from '../../shared/branding.ts';
import { AccentField, isColour } from './accent-field.tsx';
import { useRefresh } from './data.ts';
import { LogoField } from './logo-field.tsx';
import { useDirectoryAdminWords } from './words.ts';

const branding = client<typeof brandingContract>('branding');
const brandingQuery = queryOptions({ queryKey: ['branding'], queryFn: () => branding.get() });
const fieldsOf = ({ name, accent }: BrandingReply) => ({ name, accent });

/** How the tenant looks: name, colour, logo. */
export function Branding() {
  const say = useDirectoryAdminWords();
  const asking = useQuery(brandingQuery);
  return (
    <Page title={say('branding')}>
      <Loaded asking={asking}>
        {(loaded) => (
          <>
            <Looks branding={loaded} />
            <LogoField logo={loaded.logo} onRemove={() => branding.removeLogo()} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Looks({ branding: record }: { branding: BrandingReply }) {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const edit = useEdit({
    record,
    fieldsOf,
    // Name and colour are one resource: both are sent, whichever was changed.
    save: (change, ifMatch) => branding.change({ ...fieldsOf(record), ...change }, { ifMatch }),
    onSaved: ({ adjusted, accent }) => {
      void refresh('branding', 'session');
      toast(adjusted ? say('adjusted', { asked: adjusted.asked, ratio: adjusted.askedContrast.toFixed(2), taken: accent }) : say('saved'));
    },
  });
  const { name, accent } = edit.values;
  const names: Readonly<Record<string, string>> = { name: say('serviceName'), accent: say('accent') };
  return (
    <>
      <PagePart title={say('nameTitle')}>
        <TextField label={say('serviceName')} help={say('serviceNameHelp')} value={name} onChange={(text) => edit.set('name', text)} />
      </PagePart>
      <AccentField value={accent} onChange={(colour) => edit.set('accent', colour)} name={name} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} isWrong={name.trim() === '' || !isColour(accent)} />
    </>
  );
}
