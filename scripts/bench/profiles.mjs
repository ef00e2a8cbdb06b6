/** The machines the bench plays: a cheap tablet on a slow line (PERFORMANCE in the docs), and this one as it is. */
export const profiles = [
  { name: 'tablet', processor: 6, network: { latency: 150, kilobits: 1600 } },
  { name: 'unthrottled', processor: 1 },
];

/** A page under a profile, in a context with an empty cache, and its debugging session. */
export async function openPage(browser, { processor, network }) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 800, height: 1280 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (network) {
    const throughput = (network.kilobits * 1000) / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  return { page, session, close: () => context.close() };
}
