import { describe, expect, it } from 'vitest'
import { isMissingChunk, type Loading, loadAnew } from '../../../addin/boot/missing-chunk.ts'

function page(): Loading & { readonly reloads: () => number } {
  const kept = new Map<string, string>()
  let reloads = 0
  return {
    sessionStorage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
    location: { reload: () => reloads++ },
    reloads: () => reloads,
  }
}

describe('a piece of the program that is gone after an update', () => {
  it.each([
    ['Chromium', 'Failed to fetch dynamically imported module: https://x/assets/more-menu-1a2b.js', true],
    ['Safari', 'Importing a module script failed.', true],
    ['Firefox', 'error loading dynamically imported module: https://x/a.js', true],
    ['Vite', 'Unable to preload CSS for /assets/panels-3c.css', true],
    ['a fault of ours', 'Cannot read properties of undefined', false],
  ])('is told by its words: %s', (_, message, expected) => {
    expect(isMissingChunk(new Error(message))).toBe(expected)
  })

  it('loads the page anew, once and not in a circle', () => {
    const at = page()
    expect(loadAnew(at, 1_000_000)).toBe(true)
    expect(loadAnew(at, 1_010_000)).toBe(false)
    expect(loadAnew(at, 1_100_000)).toBe(true)
    expect(at.reloads()).toBe(2)
  })

  it('does not where nothing can be remembered', () => {
    const at = {
      ...page(),
      sessionStorage: {
        getItem: () => {
          throw new Error('denied')
        },
        setItem: () => undefined,
      },
    }
    expect(loadAnew(at, 1_000_000)).toBe(false)
  })
})
