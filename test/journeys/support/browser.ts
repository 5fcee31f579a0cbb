/** A Chromium without a window, with launch arguments of our own: a page meets the same walls as at an office. */
import { existsSync } from 'node:fs'
import { getuid } from 'node:process'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Nothing that weakens the browser; root cannot have Chromium's own sandbox. */
export const ARGUMENTS: readonly string[] = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The Chromium inside an npm package runs on Linux only; elsewhere an installed Edge or Chrome does. */
export async function launch(): Promise<Browser> {
  const args = [...ARGUMENTS]
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await chromium.executablePath()
    if (existsSync(executablePath)) return playwright.launch({ executablePath, args })
  }
  try {
    return await playwright.launch({ channel: 'msedge', args })
  } catch {
    return playwright.launch({ channel: 'chrome', args })
  }
}
