/** What an office is handed: every part, with its checksum, and no licence forgotten. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a plain script without types
import { guidePages, licences, packageOf } from '../../scripts/office-release.mjs'

const shipped = (): string[] =>
  Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies as Record<string, string>)

describe('the licences of what ships', () => {
  const text: string = licences('.')

  it.each(shipped())('names %s', (name) => {
    expect(text.split('\n').some((line) => line.startsWith(`${name} `))).toBe(true)
  })

  it('names those alone that are asked for', () => {
    expect(packageOf('node_modules/a/node_modules/@b/c/lib/index.js')).toBe(
      'node_modules/a/node_modules/@b/c',
    )
    const one: string = licences('.', new Set(['node_modules/exceljs']))
    expect(one).toMatch(/^exceljs [\d.]+\n/)
    expect(one).toContain('Copyright')
    expect(one).not.toContain('zod ')
  })

  it('has the words of a licence, each once', () => {
    const words = text.split(`\n${'-'.repeat(78)}\n`).map((each) => each.slice(each.indexOf('\n\n')).trim())
    expect(words.length).toBeGreaterThan(5)
    expect(new Set(words.map((each) => createHash('sha256').update(each).digest('hex'))).size).toBe(
      words.length,
    )
  })
})

describe('the guides that an office is handed', () => {
  const pages: ReadonlyMap<string, string> = guidePages('.')
  const hrefs = (page: string): string[] => [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!)

  it('are pages that stand alone: every picture is in them', () => {
    expect([...pages.keys()]).toEqual(['使用说明.html', '安装加载项.html', '新年度.html', '数据安全.html'])
    const all = [...pages.values()].join('')
    expect(all.match(/<img /g)!.length).toBeGreaterThan(10)
    expect(all.match(/<img (?!alt="[^"]*" src="data:image\/png;base64,iVBOR)/g)).toBe(null)
    expect(all).not.toContain('<em>images/')
  })

  it.each([...pages])('%s leads to what is there, and nowhere else', (_, page) => {
    expect(page).toMatch(/^<!doctype html>/)
    for (const href of hrefs(page)) {
      if (href.startsWith('https://')) continue
      const [name, anchor] = href.split('#')
      const to = name === '' ? page : pages.get(name!)
      expect(to, href).toBeDefined()
      if (anchor !== undefined) expect(to).toContain(` id="${anchor}"`)
    }
  })
})
