const here = ['localhost', '127.0.0.1', '[::1]'];

const read = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** Origin of an address; undefined where it is none. */
export function originOf(text: string): string | undefined {
  const { origin } = read(text.trim()) ?? {};
  return origin === 'null' ? undefined : origin;
}

/**
 * Says what is wrong with the address of a page; undefined for a good one. By http only this computer can be named.
 *
 * @param isPublic - It is for other people's devices, so this computer cannot be named either.
 */
export function addressFault(text: string, example: string, isPublic = false): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\//.test(trimmed)) return `Write the whole address, such as ${example}.`;
  const address = /\s/.test(trimmed) ? undefined : read(trimmed);
  if (!address) return `“${trimmed}” is not an address that a browser can open. Write it as ${example}.`;
  if (address.protocol === 'https:' || (!isPublic && here.includes(address.hostname))) return undefined;
  return `The address has to start with https://. Write https${trimmed.slice(4)} if that opens the page.`;
}

/** What could be wrong with an address that a browser can open; it stops nobody. */
export function addressAdvice(text: string): string[] {
  const address = read(text.trim());
  if (
    !address ||
    !/^https?:$/.test(address.protocol) ||
    /[.:[]/.test(address.hostname) ||
    here.includes(address.hostname)
  )
    return [];
  return [`“${address.hostname}” is a name of one network: nobody outside it can open the address.`];
}
