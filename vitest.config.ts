import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'threads',
    // Not one less than there are: half of the time goes to browsers and commands that a test waits for.
    maxWorkers: Math.max(2, availableParallelism()),
    // Nothing is measured here: what hangs is given up, what is slow on a busy machine is not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A machine that does other things besides is no fault.
    expect: { poll: { timeout: 100_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files share what they import: loading it anew for each took longer than the tests. None leaves anything behind.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          // The command line is tested as it ships: bundled.
          globalSetup: ['test/support/build.ts'],
          setupFiles: ['test/support/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // Pane and page as they ship, in a Chromium without a window.
          globalSetup: ['test/journeys/support/setup.ts'],
        },
      },
    ],
  },
})
