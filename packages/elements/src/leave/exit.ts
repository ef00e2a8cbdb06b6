/** The page as far as leaving it goes; a test hands in its own. */
export interface Exit {
  /** Empties what can be seen, at once. */
  blank(): void;
  /** Goes to another page so that Back does not return here. */
  replace(address: string): void;
}

/** Leaves the whole tab, from inside a frame too where the browser allows it, else the frame alone. */
export const pageExit: Exit = {
  blank() {
    // Not `visibility`: our own elements are always visible, against style sheets of the page.
    document.documentElement.style.setProperty('display', 'none', 'important');
    document.title = '\u00a0';
  },
  replace(address) {
    try {
      (window.top ?? window).location.replace(new URL(address, document.baseURI));
    } catch {
      // A sandboxed frame may not move its page.
      window.location.replace(address);
    }
  },
};
