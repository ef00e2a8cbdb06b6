const settled = 700;

/**
 * Opens a page that holds the elements and gives the files that its first view asked for: what the entries need, and
 * what the elements load by themselves. Fails when an element does not come up, or asks for anything of another origin.
 */
export async function filesOfFirstView(browser, address, { entries, html }) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 768, height: 1024 } });
  try {
    const page = await context.newPage();
    const files = [];
    const faults = [];
    let last = Date.now();
    page.on('request', (request) => {
      last = Date.now();
      const { origin, pathname } = new URL(request.url());
      if (origin !== address) faults.push(`asked for ${request.url()}`);
      else if (pathname !== '/blank.html') files.push(pathname);
    });
    page.on('response', (answer) => answer.ok() || faults.push(`${answer.status()} for ${answer.url()}`));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'warning' && faults.push(message.text()));
    await page.goto(`${address}/blank.html`);
    await page.evaluate(place, { entries, html });
    while (Date.now() - last < settled) await page.waitForTimeout(100);
    faults.push(...(await page.evaluate(emptyElements)));
    if (faults.length)
      throw new Error(`The first view of ${entries.join(', ')} is not whole:\n  ${faults.join('\n  ')}`);
    return files.filter((file) => file !== '/favicon.ico');
  } finally {
    await context.close();
  }
}

/** In the page: puts the elements in, then their scripts, as a host page does. */
function place({ entries, html }) {
  document.body.innerHTML = html;
  return Promise.all(entries.map((name) => import(`/${name}.js`)));
}

/** In the page: elements that show nothing of their own. */
function emptyElements() {
  return [...document.body.children]
    .filter((each) => each.localName !== 'talk-place')
    .filter(({ shadowRoot }) => !shadowRoot?.querySelector('.root')?.textContent.trim())
    .map(({ localName }) => `<${localName}> shows nothing`);
}
