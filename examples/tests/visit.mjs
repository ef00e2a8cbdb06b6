import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const world = 'talkplace-tests';

/** Notes every policy violation from the first moment on; runs in a world of its own, beside the page's. */
const notePolicyViolations = () => {
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
};

/**
 * Opens a page in a fresh context and watches it. `inspect` runs a function in an isolated world: it sees the same
 * document but the browser's own, unspoilt prototypes, and the page's policy does not stop it.
 */
export async function visit(
  browser,
  address,
  { width = 1280, height = 900, wait = true, scripts = true, device = {}, prepare } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts,
    ...device,
  });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const said = [];
  const thrown = [];
  const requested = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => thrown.push(String(error)));
  page.on('request', (request) => requested.push(request.url()));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Page.enable');
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${notePolicyViolations})()`,
    worldName: world,
  });
  await prepare?.(page);
  await page.goto(address);
  const inspect = (look, ...values) => inspectFrame(devtools, look, values);
  const visited = {
    context,
    page,
    said,
    thrown,
    requested,
    inspect,
    axe: (include) => runAxe(devtools, inspect, include),
    violations: () => inspect(() => globalThis.violations),
    close: () => context.close(),
  };
  if (wait && scripts) await whenReady(visited);
  return visited;
}

async function inspectFrame(devtools, look, values) {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: world,
  });
  // Kept in a variable: the browser may collect a promise that only this call waits for.
  return run(devtools, executionContextId, `globalThis.underWay = (${look})(...${JSON.stringify(values)})`);
}

async function run(devtools, contextId, expression) {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Rules of WCAG and of good practice that are broken, one line each; of the whole page, or of some selectors. */
async function runAxe(devtools, inspect, include) {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: world,
  });
  if (!(await inspect(() => 'axe' in globalThis))) await run(devtools, executionContextId, `${axeSource}; undefined`);
  return inspect(async (only) => {
    const { violations, passes } = await globalThis.axe.run(only ? { include: only } : document);
    if (passes.length === 0) return ['axe found nothing to look at'];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
    );
  }, include);
}

/** Waits until every element shows its own content instead of what the host wrote, and nothing is under way. */
export async function whenReady({ page, inspect }) {
  await page.waitForLoadState('networkidle');
  for (let tries = 0; tries < 100; tries++) {
    const waiting = await inspect(() => {
      const tags = 'talk-urgent, talk-prompts, talk-check-in, talk-signposts, talk-language, talk-leave';
      return [...document.querySelectorAll(tags)]
        .filter((element) => !element.shadowRoot || element.shadowRoot.querySelector('slot'))
        .map((element) => element.outerHTML.slice(0, 80));
    });
    if (waiting.length === 0) return;
    await page.waitForTimeout(50);
    if (tries === 99) throw new Error(`never ready: ${waiting.join(', ')}`);
  }
}
