import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

/**
 * A QR code as an SVG picture, black on white with the quiet zone that scanners need. Nothing is asked for, and the text
 * does not leave the device. Throws lean-qr's error for a text that is too long (about 2,900 letters).
 *
 * @param text - What a phone reads from it, such as an address.
 */
export function qrSvg(text: string): string {
  return toSvgSource(generate(text), { on: '#000', off: '#fff', pad: 4, scale: 8 });
}
