/** A context of the browser as users have it set. */
import type { BrowserContextOptions } from 'playwright-core'

/** Width of Excel's pane, in pixels. */
export const PANE_WIDTH = 350

const usual: BrowserContextOptions = {
  viewport: { width: PANE_WIDTH, height: 640 },
  locale: 'zh-CN',
  reducedMotion: 'reduce',
}

export const settings = {
  light: usual,
  dark: { ...usual, colorScheme: 'dark' },
  'forced colours': { ...usual, forcedColors: 'active' },
  desk: { ...usual, viewport: { width: 1280, height: 800 } },
  /** 200 % in a pane of the usual width: half the pixels for the page. */
  '200 %': { ...usual, viewport: { width: PANE_WIDTH / 2, height: 320 }, deviceScaleFactor: 2 },
} as const satisfies Record<string, BrowserContextOptions>
