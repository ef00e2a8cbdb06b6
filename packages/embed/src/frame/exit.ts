/**
 * Quick exit from inside a frame: asks the page around (its helper listens), tries to move the whole tab, and where
 * neither is allowed leaves a page without words in the frame. The same form as the exit of `<talk-leave>`.
 */
export const frameExit = {
  blank(): void {
    document.documentElement.style.setProperty('display', 'none', 'important');
    document.title = '\u00a0';
  },
  replace(address: string): void {
    const exit = new URL(address, document.baseURI).href;
    const { top } = window;
    if (!top || top === window) {
      window.location.replace(exit);
      return;
    }
    window.parent.postMessage({ type: 'talk-leave', v: 1, exit }, '*');
    try {
      top.location.replace(exit);
    } catch {
      // A sandbox that holds the tab: most exits refuse to be shown in a frame, so ours is empty.
      window.location.replace(new URL('left.html', document.baseURI));
    }
  },
};
