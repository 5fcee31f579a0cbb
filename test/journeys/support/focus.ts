/** Where the focus is. It goes into a menu or a dialog, and back out of it, a moment after these are seen. */
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the focus is on it or within it: a key that is pressed before that goes to somebody else. */
export const holdsFocus = (place: Locator): Promise<void> =>
  expect.poll(() => place.evaluate((each) => each.contains(document.activeElement))).toBe(true)
