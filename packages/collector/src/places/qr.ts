import { correction, generate, type Bitmap2D } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';

const codeOf = (text: string): Bitmap2D => generate(text, { minCorrectionLevel: correction.M });

/** A text as a QR code: an SVG text without script or style, black on white, with a quiet zone of four squares (ISO 18004). */
export const qrAsSvg = (text: string): string =>
  toSvgSource(codeOf(text), { on: '#000', off: '#fff', pad: 4, xmlDeclaration: false });

/** The same for a terminal, two rows a line: dark letters on light, whatever the colours of the terminal. */
export function qrAsText(text: string): string {
  const code = codeOf(text);
  const lines: string[] = [];
  for (let y = -4; y < code.size + 4; y += 2) {
    let line = '';
    for (let x = -4; x < code.size + 4; x++) line += squares[Number(code.get(x, y)) * 2 + Number(code.get(x, y + 1))];
    lines.push(`\x1b[30;107m${line}\x1b[0m`);
  }
  return lines.join('\n');
}

const squares = [' ', '▄', '▀', '█'] as const;
