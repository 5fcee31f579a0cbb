/** `npm run quick`: the law, the forms and the merging, without files, browsers and bundles. */
import { defineConfig } from 'vitest/config'

/** What takes seconds each: the gate runs it. */
const SLOW = [
  'test/submissions/merge.test.ts',
  'test/submissions/merge/later-sendings.test.ts',
  'test/submissions/summary/summary-fill.test.ts',
  'test/templates/read/layout-properties.test.ts',
]

export default defineConfig({
  test: {
    pool: 'threads',
    // All of it is pure: one file leaves nothing behind for the next.
    isolate: false,
    testTimeout: 30_000,
    include: ['test/{rules,templates,programmes,submissions}/**/*.test.ts'],
    exclude: SLOW,
    setupFiles: ['test/support/seed.ts'],
  },
})
