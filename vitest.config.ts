import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/{content,report,collector}/src/**/*.test.ts', 'scripts/tests/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
