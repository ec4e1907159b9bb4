import { information } from '../statements/claim.ts';
import type { Claimed, Rule } from './finding.ts';
import { pick, together } from './pick.ts';

/** Rules that hold one claim against the others. */
export const rulesBetween: readonly Rule[] = [
  {
    name: 'only-but-more',
    says: '“Only” for some aims, and elsewhere others: each further aim is a purpose of its own, with its own basis.',
    find: (claims) => {
      const uses = pick(claims, 'use');
      const only = uses.filter(({ claim }) => claim.only);
      const allowed = new Set(only.flatMap(({ claim }) => claim.aims));
      const more = uses.filter(({ claim }) => !claim.only && claim.aims.some((aim) => !allowed.has(aim)));
      return only.length === 0 || more.length === 0 ? new Map() : together('aims', [...only, ...more]);
    },
  },
  {
    name: 'used-but-not-collected',
    says: 'A category is used that the inventory does not list.',
    find: (claims) => {
      const collected = new Set<string>(pick(claims, 'collect').flatMap(({ claim }) => claim.what));
      const strange = (what: readonly string[]) => what.some((matter) => matter !== 'everything' && !collected.has(matter));
      return together(
        'categories',
        [...pick(claims, 'use')].filter(({ claim }) => strange(claim.what)),
      );
    },
  },
  {
    name: 'all-despite-a-choice',
    says: 'All are transferred, and each may choose: the choice has to come first, and who ends or is undecided stays out.',
    find: (claims) => {
      const all = pick(claims, 'transfer').filter(({ claim }) => claim.on === 'sale' && claim.extent === 'all');
      const late = pick(claims, 'choose').filter(({ claim }) => !claim.before);
      return together('sale', all.length === 0 ? late : [...all, ...late]);
    },
  },
  {
    name: 'store-out-of-reach',
    says: 'What lies as a log on a person’s device no server can delete, so nothing personal may lie there.',
    find: (claims) => {
      const erased = pick(claims, 'erase').some(({ claim }) => claim.extent === 'all');
      const far = pick(claims, 'store').filter(({ claim }) => claim.where === 'device' && claim.what === 'logs');
      return together('devices', erased ? far : []);
    },
  },
  {
    name: 'never-but-elsewhere',
    says: '“Under no circumstances”, and elsewhere circumstances: only to the recipients and under the grounds that are listed.',
    find: (claims) => {
      const never = pick(claims, 'never').filter(({ claim }) => claim.except === 'nothing');
      const disclosed: Claimed[] = pick(claims, 'disclose');
      return never.length === 0 || disclosed.length === 0 ? new Map() : together('disclosure', [...never, ...disclosed]);
    },
  },
  {
    name: 'information-missing',
    says: 'Art. 13 GDPR wants more told than the text tells.',
    find: (claims) => {
      const told = new Set(pick(claims, 'inform').map(({ claim }) => claim.of));
      const missing = information.filter((item) => !told.has(item));
      return missing.length === 0 ? new Map() : new Map([[missing.join(', '), []]]);
    },
  },
];
