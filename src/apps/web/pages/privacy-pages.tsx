import { PrivacyChoices } from '../../../capabilities/consent/ui/privacy-choices.tsx';
import { OwnUsage } from '../../../capabilities/usage/ui/own.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { useShellWords } from '../words.ts';

/** What is held about the reader. */
export function PrivacyHold() {
  const say = useShellWords();
  return <Link to="/me/privacy/choices">{say('privacyAllowed')}</Link>;
}

export const PrivacyUsage = () => <OwnUsage />;
export const PrivacyChoicesPage = () => <PrivacyChoices />;
