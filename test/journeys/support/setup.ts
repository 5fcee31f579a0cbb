/** Unpacks the browser, and builds what the journeys open, where it is older than its sources. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { STATE_NAMES } from '../gallery/state-names.ts'
import { stateOf } from '../gallery/states.ts'
import { packedChromium } from './browser.ts'
// @ts-expect-error a plain script without types
import { buildDeskGallery, buildGallery } from './build-gallery.mjs'

const SOURCES = [
  'desk',
  'office',
  'addin',
  'ui',
  'submissions',
  'programmes',
  'rules',
  'templates',
  'workbook',
  'scripts',
]

const changed = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newest = (): number =>
  SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => changed(join(folder, file))),
  ).reduce((latest, each) => Math.max(latest, each), 0)

export default async (): Promise<void> => {
  // Once, before all test files want it.
  packedChromium()
  const built = Math.min(
    changed('dist/addin/index.html'),
    changed('dist/校验.html'),
    changed('dist/汇总.html'),
  )
  if (built < newest()) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  await buildGallery(await Promise.all(STATE_NAMES.map(async (name) => [name, await stateOf(name)])))
  await buildDeskGallery()
}
