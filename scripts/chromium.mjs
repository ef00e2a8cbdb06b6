import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()];

/** Starts the browser that `npm test` found, or one in a known place. */
export async function launchChromium() {
  const { existsSync } = await import('node:fs');
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? places.find((file) => existsSync(file)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}
