/** What the pane lists is what the pipeline's `check` finds, to the last byte of its JSON. */

import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { byPlace } from '../../../templates/findings/finding.ts'
import { allListed, exampleBook, exampleFiles, open } from './support/example-books.ts'

it('has an example year to compare', () => {
  expect(exampleFiles.length).toBeGreaterThanOrEqual(80)
})

/** Sheet by sheet takes ten times as long: every seventh file. */
const sheetBySheet = exampleFiles.filter((_, index) => index % 7 === 0)

describe('校验全部工作表 finds the same', () => {
  it.each(exampleFiles)('%s', async (file) => {
    const book = exampleBook(file)
    const expected = checkBook(registry, book, file)
    const opened = open(book, { file })
    await opened.pane.checkAll()
    const { phase } = opened.pane.getState()
    if ('reason' in expected) expect(phase).toEqual({ kind: 'refused', text: expected.reason })
    else {
      expect(phase.kind).toBe(expected.findings.length === 0 ? 'passed' : 'findings')
      expect(JSON.stringify(allListed(opened).sort(byPlace))).toBe(JSON.stringify(expected.findings))
    }
  })
})

describe('校验本表 finds of each sheet what the whole has of it', () => {
  it.each(sheetBySheet)('%s', async (file) => {
    const book = exampleBook(file)
    const expected = checkBook(registry, book, file)
    if ('reason' in expected) return
    for (const { name } of book.sheets) {
      const opened = open(book, { file, active: name })
      await opened.pane.checkSheet()
      const own = expected.findings.filter(({ sheet }) => sheet === name)
      const listed = allListed(opened).sort(byPlace)
      if (opened.pane.getState().phase.kind !== 'not-ours')
        expect(JSON.stringify(listed)).toBe(JSON.stringify(own))
      else expect(own.filter(({ severity }) => severity !== 'info')).toEqual([])
    }
  })
})
