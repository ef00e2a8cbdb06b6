import type { Logo } from './draft.js';

/** Bytes that a logo may have. It lies in the browser's memory for this page, and in each saved file. */
const largest = 300_000;
const types = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'];

const draws = (data: string): Promise<boolean> =>
  new Promise((resolve) => {
    const picture = new Image();
    picture.addEventListener('load', () => resolve(true));
    picture.addEventListener('error', () => resolve(false));
    picture.src = data;
  });

const asAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('not read')));
    reader.readAsDataURL(file);
  });

/** Reads a picture from a file; a text says why it cannot be used. */
export async function readLogo(file: File): Promise<Logo | string> {
  if (!types.includes(file.type))
    return `“${file.name}” is not a picture that can be used. Choose a PNG, JPEG, WebP or SVG file.`;
  if (file.size > largest)
    return `“${file.name}” has ${Math.ceil(file.size / 1000)} kB. Make it smaller: up to ${largest / 1000} kB, or about 600 pixels wide.`;
  const data = await asAddress(file).catch(() => '');
  if (!data || !(await draws(data)))
    return `“${file.name}” cannot be drawn: it is damaged, or not what its name says. Choose another one.`;
  return { name: file.name, data };
}
