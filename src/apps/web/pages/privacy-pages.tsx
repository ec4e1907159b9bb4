import { PrivacyChoices } from '../../../capabilities/consent/ui/privacy-choices.tsx';
import { Copies } from '../../../capabilities/my-data/ui/copies.tsx';
import { Held } from '../../../capabilities/my-data/ui/held.tsx';
import { ThisBrowser } from '../../../capabilities/policy/ui/browser/this-browser.tsx';
import { MyRights } from '../../../capabilities/rights/ui/my-rights.tsx';
import { OwnData } from '../../../capabilities/rights/ui/own-data.tsx';
import { Permissions } from '../../../capabilities/rights/ui/permissions.tsx';
import { PoliciesShown } from '../../../capabilities/rights/ui/policies.tsx';
import { Devices } from '../../../capabilities/sign-in/ui/security.tsx';
import { OwnUsage } from '../../../capabilities/usage/ui/own.tsx';

export const PrivacyHold = () => <Held />;
export const PrivacyCopy = () => <Copies />;
export const PrivacyUsage = () => <OwnUsage />;
export const PrivacyChoicesPage = () => <PrivacyChoices />;
export const PrivacyRights = () => <MyRights />;
export const PrivacyShown = () => <PoliciesShown />;

/** What may be kept, what browsers may do and what lies in this one, and where one is signed in. */
export const PrivacyDevices = () => (
  <>
    <OwnData />
    <Permissions />
    <ThisBrowser />
    <Devices />
  </>
);
