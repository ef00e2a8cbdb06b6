import examples from 'libphonenumber-js/mobile/examples';
import { getExampleNumber, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** A number as it is dialled from anywhere, and as people read it. */
export interface PhoneNumber {
  /** E.164: `+` and digits. */
  value: string;
  display: string;
  /** What could be wrong with it; it stops nobody. */
  advice: string[];
}

/** A number as people of a country write it. In Britain one that is set aside for drama. */
export function phoneExample(country: string): string {
  if (country === 'GB') return '01632 960117';
  return getExampleNumber(country as CountryCode, examples)?.formatNational() ?? '+44 1632 960117';
}

/** Digits behind the 0 of every British number, but for some that the library knows: 0800 1111, 016977 2345. */
const british = 10;

/**
 * Reads a phone number; a text says what is wrong with it. Its form is checked, not whether anyone answers: that takes a
 * call.
 *
 * @param country - ISO 3166-1 of the place, for numbers without `+`.
 */
export function readPhone(text: string, country: string): PhoneNumber | string {
  const trimmed = text.trim();
  const digits = trimmed.replace(/\D/g, '');
  const example = phoneExample(country);
  if (!/^[\d\s()+./-]+$/.test(trimmed))
    return `Write the phone number in digits only, such as ${example}. An extension goes into “What happens”.`;
  const read = parsePhoneNumberFromString(trimmed, country as CountryCode);
  const national = read?.nationalNumber ?? '';
  const isValid = read?.isValid() ?? false;
  if (digits.length < 7 && !isValid)
    return `“${trimmed}” is too short for a phone number. Write it with its area code, such as ${example}. Emergency numbers, and lines such as 116 123, are shown already.`;
  if (!read?.isPossible() || (!isValid && national.startsWith('0')))
    return `“${trimmed}” is not a phone number as far as we can tell. Count its digits, and write it with its area code, such as ${example}.`;
  const isShort = !isValid && read.countryCallingCode === '44' && national.length !== british;
  if (isShort)
    return `“${trimmed}” has ${national.length} digits after the 0, and such numbers have ${british}. Count them, and write it such as ${example}.`;
  return {
    value: read.number,
    display: read.country === country ? read.formatNational() : read.formatInternational(),
    advice: isValid ? [] : ['We cannot tell whether there is such a number. Count its digits, and ring it once.'],
  };
}
