import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
// @ts-expect-error a plain script without types
import { LIST, putRelease } from '../../scripts/put-release.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** A build whose page names its pieces, put into the served folder. */
function release(name: string, pieces: readonly string[]): { put: string[]; left: string[]; gone: string[] } {
  const built = `built-${name}`
  rmSync(join(folder, built), { recursive: true, force: true })
  write(`${built}/index.html`, name)
  for (const piece of pieces) write(`${built}/assets/${piece}`, piece)
  return putRelease(join(folder, built), join(folder, 'served'))
}

const served = (): string[] =>
  readdirSync(join(folder, 'served'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('.') && name !== LIST)
    .sort()

test('the pieces of the last release stay, those of earlier ones go, a stranger stays', () => {
  write('served/web.config', 'theirs')
  write('served/assets/theirs.js', 'theirs')
  const theirs = ['assets/theirs.js', 'index.html', 'web.config']
  expect(release('one', ['a-1.js', 'b-1.js'])).toMatchObject({ left: [], gone: [] })
  expect(release('two', ['a-2.js', 'b-1.js'])).toMatchObject({ left: ['assets/a-1.js'], gone: [] })
  expect(served()).toEqual(['assets/a-1.js', 'assets/a-2.js', 'assets/b-1.js', ...theirs].sort())
  expect(release('three', ['a-3.js'])).toMatchObject({ gone: ['assets/a-1.js'] })
  expect(served()).toEqual(['assets/a-2.js', 'assets/a-3.js', 'assets/b-1.js', ...theirs].sort())
  expect(readFileSync(join(folder, 'served/index.html'), 'utf8')).toBe('three')
})

test('the same release put in twice pushes out nothing', () => {
  release('one', ['a-1.js'])
  release('two', ['a-2.js'])
  expect(release('two', ['a-2.js'])).toMatchObject({ left: ['assets/a-1.js'], gone: [] })
  expect(served()).toContain('assets/a-1.js')
})

test('a piece of the release before that comes again is served again', () => {
  release('one', ['a-1.js'])
  release('two', ['a-2.js'])
  release('one', ['a-1.js'])
  expect(served()).toEqual(['assets/a-1.js', 'assets/a-2.js', 'index.html'])
})

test('without a build nothing is put in, and what is served stays', () => {
  release('one', ['a-1.js'])
  mkdirSync(join(folder, 'empty'))
  expect(() => putRelease(join(folder, 'empty'), join(folder, 'served'))).toThrow(RangeError)
  expect(served()).toEqual(['assets/a-1.js', 'index.html'])
})

test('a list that leads out of the folder takes nothing away there', () => {
  write('outside.txt', 'theirs')
  release('one', ['a-1.js'])
  write(`served/${LIST}`, JSON.stringify({ served: ['x'], before: ['../outside.txt'] }))
  release('two', ['a-2.js'])
  expect(existsSync(join(folder, 'outside.txt'))).toBe(true)
})
