import { PrivacyChoices } from '../../../capabilities/consent/ui/privacy-choices.tsx';
import { Copies } from '../../../capabilities/my-data/ui/copies.tsx';
import { Held } from '../../../capabilities/my-data/ui/held.tsx';
import { OwnUsage } from '../../../capabilities/usage/ui/own.tsx';

export const PrivacyHold = () => <Held />;
export const PrivacyCopy = () => <Copies />;
export const PrivacyUsage = () => <OwnUsage />;
export const PrivacyChoicesPage = () => <PrivacyChoices />;
