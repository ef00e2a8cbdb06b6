import { generate } from 'lean-qr';
import { toPngBuffer } from 'lean-qr/extras/node_export';

/**
 * A QR code as a PNG picture, for Node only; a page draws `qrSvg`.
 *
 * @param text - What a phone reads from it, such as an address.
 * @param scale - Pixels of one square; 8 by default.
 */
export function qrPng(text: string, scale = 8): Uint8Array {
  return toPngBuffer(generate(text), { on: [0, 0, 0], off: [255, 255, 255], pad: 4, scale });
}
