import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** Words that are put into every field of every flow, and may never leave: a name, a number, an address, typed text. */
export const canaries = {
  name: 'Blodwenna Canaryname',
  number: '01632 960461',
  dialled: '+441632960461',
  mail: 'quokka-canary@example.org',
  typed: 'quokka-lighthouse-seventy',
  id: 'canary-identifier',
};

/** Each canary as it could be hidden: in clear, percent, JSON escapes, and base64 at any place of a longer text. */
const disguises = Object.values(canaries).flatMap((canary) => {
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + canary)
      .toString('base64')
      // The first and last letters depend on what stands around.
      .slice(shift ? 4 : 0, -4),
  );
  return [canary, encodeURIComponent(canary), canary.replaceAll(' ', '+'), canary.replaceAll(/\D/g, '')]
    .concat(encoded, Buffer.from(canary).toString('hex'))
    .filter((each) => each.length > 7);
});

const unpacked = (bytes) =>
  [gunzipSync, inflateSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });

/** What of the canaries is in some bytes, in any disguise, packed or not. */
export function canariesIn(bytes) {
  const texts = [bytes, ...unpacked(bytes)].map((each) => each.toString('latin1').toLowerCase());
  return disguises.filter((each) => texts.some((text) => text.includes(each.toLowerCase())));
}
