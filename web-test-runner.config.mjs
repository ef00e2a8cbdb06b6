import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import path from 'node:path';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default {
  rootDir: import.meta.dirname,
  files: ['packages/{elements,reporter,embed,kiosk}/src/**/*.test.ts', '!packages/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['source', 'development', 'browser'] },
  concurrency: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: path.join(import.meta.dirname, 'tsconfig.base.json'), target: 'es2022' }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args, headless: true },
      // Without it, tabs in the background lose focus and media tests time out.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  filterBrowserLogs: ({ args: [first] }) => !String(first).startsWith('Lit is in dev mode'),
  coverageConfig: { include: ['packages/*/src/**'] },
};
