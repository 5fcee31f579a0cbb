/** Facts about the repository itself that are cheap to check and dear to miss. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTRACT_FILE, contractSchema } from '../scripts/contract-schema.ts'
// @ts-expect-error a plain script without types
import { missingOptional } from '../scripts/lockfile.mjs'

const read = (file: string): string => readFileSync(file, 'utf8')
const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)

const parts = (version: string): number[] =>
  version
    .replace(/^v/, '')
    .split('.')
    .filter((part) => /^\d+$/.test(part))
    .map(Number)

const compare = (a: readonly number[], b: readonly number[]): number =>
  [0, 1, 2].map((i) => (a[i] ?? 0) - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0

/** Whether a range of `engines` takes a version. */
const takes = (range: string, version: string): boolean =>
  range.split('||').some((alternative) =>
    [...alternative.matchAll(/([<>=^~]*)\s*([\dx*v.]+)/g)].every(([, operator, bound = '']) => {
      const [wanted, given] = [parts(bound), parts(version)]
      const order = compare(given, wanted)
      if (operator === '>=') return order >= 0
      if (operator === '>') return order > 0
      if (operator === '<') return order < 0
      if (operator === '<=') return order <= 0
      const same = operator === '^' ? 1 : operator === '~' ? 2 : wanted.length
      return order >= 0 && wanted.slice(0, same).every((part, i) => part === given[i])
    }),
  )

describe('package-lock.json', () => {
  const lock = JSON.parse(read('package-lock.json'))

  it('has an entry for every optional platform package', () => {
    expect(missingOptional(lock)).toEqual([])
  })

  it('notices an entry that is gone', () => {
    const { 'node_modules/@biomejs/cli-win32-x64': _, ...packages } = lock.packages
    expect(missingOptional({ packages }).map((m: { name: string }) => m.name)).toEqual([
      '@biomejs/cli-win32-x64',
    ])
  })

  it('holds nothing that asks for a newer Node than ours', () => {
    const oldest = JSON.parse(read('package.json')).engines.node.replace('>=', '')
    const refusing = Object.entries<{ engines?: { node?: string } }>(lock.packages)
      .filter(([, { engines }]) => !takes(engines?.node ?? '*', `${oldest}.0`))
      .map(([name, { engines }]) => `${name}: ${engines?.node}`)
    expect(refusing).toEqual([])
  })

  it.each([
    ['>=16', true],
    ['^18 || >=20', true],
    ['^20.19.0 || >=22.12.0', true],
    ['>= 0.4', true],
    ['^22 || ^24 || >=26', false],
    ['>=20.20.0', false],
    ['>=18 <20', false],
    ['22.x', false],
    ['20.x', true],
  ])('a package for Node %s: %s', (range, expected) => {
    expect(takes(range, '20.19.0')).toBe(expected)
  })

  it('names no download address', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/)
  })
})

describe('documents', () => {
  it('the JSON contract is the one that the code describes (npm run docs)', () => {
    expect(read(CONTRACT_FILE)).toBe(contractSchema())
  })

  it('every npm script that the README and CONTRIBUTING name is there', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...`${read('README.md')}${read('CONTRIBUTING.md')}`.matchAll(/npm run ([a-z-]+)/g)].map(
      (m) => m[1]!,
    )
    expect(named.length).toBeGreaterThan(3)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  it('every local link of the README leads somewhere', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => decodeURI(m[1]!))
    expect(links.length).toBeGreaterThan(3)
    for (const link of links)
      expect(
        tracked.some((file) => file === link || file.startsWith(`${link.replace(/\/$/, '')}/`)),
        link,
      ).toBe(true)
  })
})

describe('the house', () => {
  it('source files stay small, tables of columns and words excepted', () => {
    const tables =
      /^(templates\/forms\/|programmes\/[a-z-]+\/forms\/|templates\/values\/vocabulary|programmes\/(clauses|parameters|rules)\.ts|test\/|examples\/|scripts\/fixtures\/)/
    const large = tracked
      .filter((file) => /\.tsx?$/.test(file) && !tables.test(file))
      .filter((file) => read(file).split('\n').length > 300)
    expect(large).toEqual([])
  })

  it('no tracked file holds a path of somebody’s machine', () => {
    const own = 'test/repository.test.ts'
    const suspects = tracked.filter((file) => /\.(ts|mjs|md|json|yml|sh)$/.test(file) && file !== own)
    for (const file of suspects) expect(read(file), file).not.toMatch(/\/(home|Users|work|root)\/[a-z.]/)
  })
})
