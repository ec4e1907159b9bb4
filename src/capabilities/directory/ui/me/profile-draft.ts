import type { OwnChange, PersonReply } from '../../shared/person.ts';

const addressParts = ['street', 'postalCode', 'city', 'region', 'country'] as const;
type AddressPart = (typeof addressParts)[number];

/** The record as text fields hold it: empty instead of null. */
export type Draft = { givenName: string; familyName: string; phone: string; locale: string; timeZone: string } & Record<
  AddressPart,
  string
>;
export type Fault = 'givenName' | 'phone';

export function draftOf({ givenName, familyName, phone, locale, timeZone, address }: PersonReply): Draft {
  const part = (name: AddressPart) => address?.[name] ?? '';
  return {
    givenName,
    familyName,
    phone: phone ?? '',
    locale,
    timeZone,
    street: part('street'),
    postalCode: part('postalCode'),
    city: part('city'),
    region: part('region'),
    country: part('country'),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent: an address without any part is none. */
export function changeOf({ givenName, familyName, phone, locale, timeZone, ...address }: Draft): OwnChange {
  const { street, postalCode, city, region, country } = address;
  const parts = {
    street: orNull(street),
    postalCode: orNull(postalCode),
    city: orNull(city),
    region: orNull(region),
    country: orNull(country),
  };
  const isNone = Object.values(parts).every((part) => part === null);
  return {
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    phone: orNull(phone),
    locale,
    timeZone,
    address: isNone ? null : parts,
  };
}

/** Told beside the field before anything is sent; the server decides by the same rule. */
export function faultsOf({ givenName, phone }: Draft): Fault[] {
  const faults: Fault[] = givenName.trim() === '' ? ['givenName'] : [];
  return phone.trim() === '' || /^\+?[0-9][0-9 ()./-]{2,38}$/.test(phone.trim()) ? faults : [...faults, 'phone'];
}
