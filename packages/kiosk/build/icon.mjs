import { deflateSync } from 'node:zlib';

const ground = [15, 90, 85];
const paper = [255, 255, 255];
const spot = [226, 166, 59];

/** The mark as a drawing: two cards that lean on each other. It says nothing of what the app is about. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#0f5a55" d="M0 0h100v100H0z"/><path fill="#fff" d="M24 28h36v44H24z"/><path fill="#e2a63b" d="M64 38h12v34H64z"/></svg>
`;

/** The same drawing as pixels; all of it lies in the middle 80 %, as a maskable icon needs. @param size - Side in pixels. */
export function iconPng(size) {
  const at = (share) => Math.round((share / 100) * size);
  const inside = (x, y, [left, top, right, bottom]) => x >= at(left) && x < at(right) && y >= at(top) && y < at(bottom);
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const colour = inside(x, y, [24, 28, 60, 72]) ? paper : inside(x, y, [64, 38, 76, 72]) ? spot : ground;
      rows.set(colour, y * (size * 3 + 1) + 1 + x * 3);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // Eight bits for each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32 as in the PNG specification, annex D. */
function crc(bytes) {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}
