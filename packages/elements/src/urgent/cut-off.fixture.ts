/** A page in a frame that has lost everything but what it had loaded. */
export interface CutOff {
  page: Document;
  /** Addresses that something in it asked for in vain. */
  refused: string[];
  /** Promises in it that broke and that nobody minded. */
  unminded: string[];
  close(): void;
}

/**
 * Loads one module in a page of its own, then takes away network, imports and storage and breaks another script: for
 * tests of what still works. Elements made in `page` afterwards have nothing but what that module had brought.
 */
export async function cutOff(module: string): Promise<CutOff> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><title>Cut off</title>
    <script>
      onerror = () => true;
      addEventListener('break', () => { throw new Error('Another script of this page is broken'); });
    </script>
    <script type="module" src="${module}"></script>`;
  frame.style.cssText = 'inline-size: 800px; block-size: 900px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  const refused: string[] = [];
  const unminded: string[] = [];
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'";
  page.head.append(policy);
  page.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  view.addEventListener('unhandledrejection', ({ reason }) => unminded.push(String(reason)));
  const broken = () => {
    throw new view.Error('cut off');
  };
  view.fetch = broken;
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(view, name, { get: broken });
  }
  view.dispatchEvent(new view.Event('break'));
  return { page, refused, unminded, close: () => frame.remove() };
}
