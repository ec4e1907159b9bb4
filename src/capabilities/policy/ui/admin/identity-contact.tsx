import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { FormProps } from './identity-fields.ts';
import { usePolicyWords } from './words.ts';

const texts = ['company', 'serviceName', 'address', 'email', 'phone', 'contactPage', 'authority', 'privacyEmail'] as const;

/** Name, addresses and roles. */
export function ContactFields({ values, set, problems }: FormProps) {
  const say = usePolicyWords();
  const helps: Partial<Record<(typeof texts)[number], string>> = { contactPage: say('contactPageHelp') };
  return (
    <PagePart title={say('identity')}>
      {texts.map((field) => (
        <TextField
          key={field}
          label={say(field)}
          help={helps[field]}
          error={problems[`/${field}`]}
          value={values[field]}
          onChange={(text) => set(field, text)}
        />
      ))}
      <BothLanguages
        label={say('privacyRole')}
        help={say('privacyRoleHelp')}
        value={values.privacyRole}
        onChange={(role) => set('privacyRole', role)}
        error={problems['/privacyRole/en'] ?? problems['/privacyRole/de']}
      />
      <Checkbox label={say('offersService')} value={values.offersService} onChange={(offers) => set('offersService', offers)} />
    </PagePart>
  );
}
