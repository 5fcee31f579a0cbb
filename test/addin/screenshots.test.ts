/** Every state of the pane has its picture, and every picture stands where a reader finds it. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { STATE_NAMES } from '../journeys/gallery/state-names.ts'

const pictures = readdirSync('docs/images/pane')
const page = readFileSync('docs/加载项截图.md', 'utf8')

it.each(STATE_NAMES)('%s has a picture', (name) => {
  expect(pictures).toContain(`${name}.png`)
})

it('the page of pictures shows them all, and none that is gone', () => {
  const shown = [...page.matchAll(/\(images\/pane\/([^)]+)\)/g)].map(([, name]) => name!)
  expect(shown.sort()).toEqual([...pictures].sort())
})

it('the guide leads to it', () => {
  expect(readFileSync('docs/安装加载项.md', 'utf8')).toContain('(加载项截图.md)')
})
