/** The guard of pane and page, run as old browsers would run it. */
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

const source = readFileSync('addin/boot/guard.js', 'utf8')

interface Old {
  /** As Internet Explorer has it, and the browsers that wear its coat. */
  readonly explorer?: boolean
  readonly page?: boolean
  /** The guard stands before what it writes into. */
  readonly early?: boolean
  readonly modern?: boolean
}

function run({ explorer = false, page = true, early = false, modern = false }: Old) {
  const root = { innerHTML: '' }
  let isThere = !early
  const later: (() => void)[] = []
  const attributes = new Map<string, string>(page ? [['data-page', '']] : [])
  const document = {
    ...(explorer ? { documentMode: 11 } : {}),
    documentElement: {
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      getAttribute: (name: string) => attributes.get(name) ?? null,
    },
    createElement: () => (modern ? { noModule: false } : {}),
    getElementById: () => (isThere ? root : null),
    addEventListener: (_: string, say: () => void) => later.push(say),
  }
  runInNewContext(source, { document })
  isThere = true
  for (const say of later) say()
  return { said: root.innerHTML, isOld: attributes.has('data-old') }
}

describe('the guard', () => {
  it('is written in the language of the oldest browsers', () => {
    expect(() => transformSync(source, { target: 'es5' })).not.toThrow()
  })

  it('lets a browser of today through', () => {
    expect(run({ modern: true })).toEqual({ said: '', isOld: false })
  })

  it.each([
    [
      '360 in its compatible mode, Edge in that of IE, and IE',
      { explorer: true },
      /极速模式[\s\S]*Internet Explorer 模式[\s\S]*Microsoft Edge/,
    ],
    ['an early Edge or Safari', {}, /太旧[\s\S]*更新/],
    ['the pane', { page: false }, /WebView2[\s\S]*校验\.html/],
    ['a page whose place comes after the guard', { early: true }, /太旧/],
  ] as const)('says what to do: %s', (_, old, words) => {
    const { said, isOld } = run(old)
    expect(isOld).toBe(true)
    expect(said).toMatch(words)
    expect(said).not.toMatch(/[a-z]{4,} error/i)
  })
})
