import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** A number as it is dialled from anywhere, and as people read it. */
export interface PhoneNumber {
  /** E.164: `+` and digits. */
  value: string;
  display: string;
}

/**
 * Reads a phone number; a text says what is wrong with it. Its form is checked, not whether anyone answers: that takes a
 * call.
 *
 * @param country - ISO 3166-1 of the place, for numbers without `+`.
 */
export function readPhone(text: string, country: string): PhoneNumber | string {
  const digits = text.replace(/\D/g, '');
  const example = country === 'IE' ? '01 234 5678' : '01632 960117';
  if (!/^[\d\s()+./-]+$/.test(text.trim()))
    return `Write the phone number in digits only, such as ${example}. An extension goes into “What happens”.`;
  if (digits.length < 7)
    return `“${text.trim()}” is too short for a phone number. Write it with its area code, such as ${example}. Lines such as 999 or 116 123 are shown already.`;
  const read = parsePhoneNumberFromString(text, country as CountryCode);
  if (!read?.isPossible() || (!read.isValid() && read.nationalNumber.startsWith('0')))
    return `“${text.trim()}” is not a phone number as far as we can tell. Count its digits, and write it with its area code, such as ${example}.`;
  return { value: read.number, display: read.country === country ? read.formatNational() : read.formatInternational() };
}
