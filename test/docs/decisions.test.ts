import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const names = readdirSync(`${root}docs/decisions`)
const notes = names.filter((name) => name !== 'README.md').sort()

describe('decisions', () => {
  it('take each number once, and leave none out', () => {
    const numbers = notes.map((name) => name.slice(0, 2))
    expect(numbers).toEqual(notes.map((_, index) => String(index + 1).padStart(2, '0')))
  })

  it.each(notes)('%s has a heading that bears no number', (name) => {
    expect(name).toMatch(/^\d\d-[a-z-]+\.md$/)
    expect(readFileSync(`${root}docs/decisions/${name}`, 'utf8')).toMatch(/^# \p{Lu}[^\d]*\n/u)
  })

  it('are found where pages refer to them', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md'])
      for (const [, name] of readFileSync(`${root}${page}`, 'utf8').matchAll(
        /docs\/decisions\/([\w-]+\.md)/g,
      ))
        expect(names).toContain(name)
  })
})
