/** Where things stand that a snippet or a tablet asks for. */
export interface Stand {
  /** Folder with `talkplace.js` and `frame.html`. */
  files: string;
  /** Page of the tablet's app. */
  tablet: string;
  /** Origins that the frame of these files may ask, beside its own. */
  connect: readonly string[];
  /** Version of the files. */
  version: string;
  /** Hashes of the files that stand alone, by name; undefined where this page was not built. */
  integrity: Readonly<Record<string, string>> | undefined;
}

const said = (name: string, page: Document): string =>
  page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() ?? '';
const named = (name: string, page: Document): string => new URL(said(name, page) || '.', page.baseURI).href;

/** What this page says of itself, in its `<meta>` elements `talkplace-files`, `talkplace-tablet` and `talkplace-connect`. */
export const standOf = (page: Document): Stand => ({
  files: named('talkplace-files', page),
  tablet: named('talkplace-tablet', page),
  connect: said('talkplace-connect', page).split(/\s+/).filter(Boolean),
  version: import.meta.env['VITE_TALKPLACE_VERSION'] as string,
  integrity: import.meta.env['VITE_TALKPLACE_INTEGRITY'] as Record<string, string> | undefined,
});

/** True where only this computer can open an address. */
export const isHere = (address: string): boolean => /^(http:\/\/(localhost|127\.|\[::1\])|file:)/.test(address);
