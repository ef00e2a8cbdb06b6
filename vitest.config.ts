import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'packages/{content,report,collector,studio,look}/src/**/*.test.ts',
      // What runs in a page and on a desk: its tests that need no browser.
      'packages/{embed,kiosk}/src/**/*.node.test.ts',
      'scripts/tests/**/*.test.ts',
    ],
    testTimeout: 20_000,
  },
});
