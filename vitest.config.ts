import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The command line is tested as it ships: bundled.
    globalSetup: ['test/support/build.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
