import { getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Sources } from '../build/read.js';
import type { ChannelSource } from '../schema/index.js';
import type { Fault } from './fault.js';
import { shortCodes } from './short-codes.js';

type Complaint = [field: 'value' | 'display' | 'keyword' | 'menu', what: string, fix: string];

const dialled = new Set(['phone', 'text', 'whatsapp', 'relay']);
const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

/** Countries with the same calling code share their short codes here, so that Jersey's cannot be written in Britain's E.164. */
function isShortInE164(value: string, callingCode: string): boolean {
  const rest = value.slice(1 + callingCode.length);
  return Object.entries(shortCodes).some(
    ([country, codes]) => codes.includes(rest) && getCountryCallingCode(country as CountryCode) === callingCode,
  );
}

function checkE164({ value, display }: ChannelSource, country: CountryCode): Complaint[] {
  const callingCode = getCountryCallingCode(country);
  if (value.startsWith(`+${callingCode}`) && isShortInE164(value, callingCode))
    return [
      [
        'value',
        `${value} is a short code in international form`,
        `write it as dialled: ${value.slice(1 + callingCode.length)}`,
      ],
    ];
  const number = parsePhoneNumberFromString(value);
  if (!number?.isValid())
    return [['value', `${value} is no valid phone number`, 'read it again on the pages of its sources']];
  if (number.number !== value) return [['value', `${value} is not in the form E.164`, `write ${number.number}`]];
  if (number.countryCallingCode !== callingCode)
    return [['value', `${value} is not a number of ${country}`, 'move the entry to its own country']];
  // Seven digits: some countries print the number without its area code.
  if (display && !digitsOf(display).endsWith(number.nationalNumber.slice(-7)))
    return [['display', `"${display}" is not ${value}`, 'write the same number as people read it']];
  return [];
}

function isKnownAsDialled({ type, value }: ChannelSource, country: CountryCode): boolean {
  if (shortCodes[country]?.includes(value)) return true;
  // Text relay is dialled as 18001 before the number itself.
  if (type !== 'relay' || !value.startsWith('18001')) return false;
  const rest = value.slice(5);
  return Boolean(shortCodes[country]?.includes(rest)) || Boolean(parsePhoneNumberFromString(rest, country)?.isValid());
}

function checkAsDialled(channel: ChannelSource, country: CountryCode): Complaint[] {
  const { value, display } = channel;
  if (!isKnownAsDialled(channel, country)) {
    const fix = 'write a full number in E.164, or add the code to src/check/short-codes.ts once two pages state it';
    return [['value', `${value} is no known short code of ${country}`, fix]];
  }
  if (display && digitsOf(display) !== value)
    return [['display', `"${display}" is not ${value}`, 'write the same number as people read it']];
  return [];
}

function checkChannel(channel: ChannelSource, country: CountryCode): Complaint[] {
  const { type, value, keyword, menu } = channel;
  const complaints: Complaint[] = [];
  if (keyword && type !== 'text')
    complaints.push(['keyword', `a ${type} channel has a word to send`, 'remove it, or make it a text channel']);
  if (menu && type !== 'phone')
    complaints.push(['menu', `a ${type} channel has a key to press`, 'remove it, or make it a phone channel']);
  if (type === 'email') {
    if (!/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(value))
      complaints.push(['value', `${value} is no address`, 'write name@example.org']);
  } else if (!dialled.has(type)) {
    if (!URL.canParse(value) || !value.startsWith('https://'))
      complaints.push(['value', `${value} is no https address`, 'write https://']);
  } else {
    complaints.push(...(value.startsWith('+') ? checkE164(channel, country) : checkAsDialled(channel, country)));
  }
  return complaints;
}

/** Numbers have a valid form, and a short code is never written as if it could be dialled from abroad (CARE 2.6). */
export function checkNumbers({ directory }: Sources): Fault[] {
  return [...directory].flatMap(([name, services]) =>
    services.flatMap(({ channels }, entry) =>
      channels.flatMap((channel, at) =>
        checkChannel(channel, name.toUpperCase() as CountryCode).map(([field, what, fix]): Fault => {
          return { file: `data/directory/${name}.json`, path: `${entry}.channels.${at}.${field}`, what, fix };
        }),
      ),
    ),
  );
}
