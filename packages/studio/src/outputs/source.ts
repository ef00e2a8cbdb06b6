/** Where things stand that a snippet or a tablet asks for. */
export interface Stand {
  /** Folder with `talkplace.js` and `frame.html`. */
  files: string;
  /** Page of the tablet's app. */
  tablet: string;
  /** Version of the files. */
  version: string;
}

const named = (name: string, page: Document): string =>
  new URL(page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || '.', page.baseURI).href;

/** What this page says of itself, in its `<meta>` elements `talkplace-files` and `talkplace-tablet`. */
export const standOf = (page: Document): Stand => ({
  files: named('talkplace-files', page),
  tablet: named('talkplace-tablet', page),
  version: import.meta.env['VITE_TALKPLACE_VERSION'] as string,
});

/** True where only this computer can open an address. */
export const isHere = (address: string): boolean => /^(http:\/\/(localhost|127\.|\[::1\])|file:)/.test(address);

/** Hashes of the files that stand alone, where they stand beside this page; undefined elsewhere, for nobody else is asked. */
export async function integrityOf(files: string): Promise<Record<string, string> | undefined> {
  if (new URL(files).origin !== location.origin) return undefined;
  try {
    const answer = await fetch(new URL('sri.json', files));
    return answer.ok ? ((await answer.json()) as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}
