import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FileHost } from '../../../addin/hosts/file-host.ts'
import { inflateInPage, openXlsx } from '../../../addin/hosts/open-file.ts'
import type { Mark } from '../../../templates/marks.ts'
import { readBook } from '../../../workbook/node.ts'
import { describeHost } from './contract.ts'
import { markAt } from './marked-book.ts'

describeHost({
  name: 'file',
  reads: { merges: true, hiddenRows: true, protection: false },
  open: (book) => {
    const annotate = (bytes: Uint8Array): Uint8Array => bytes
    const host = new FileHost({ name: '申报.xlsx', bytes: new Uint8Array(), book, annotate })
    return {
      host,
      look: () => '',
      noteAt: (sheet, cell) => host.noteAt(sheet, cell),
      ready: () => Promise.resolve(),
      valueAt: async (sheet, row, column) => {
        const { sheets } = await host.read({ sheets: [sheet] })
        return sheets[0]!.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
      },
      user: {
        type: (sheet, row, column, value) => host.type({ sheet, row, column }, value),
        select: (sheet, row, column) => host.select({ sheet, row, column }),
        activate: (sheet) => host.activate(sheet),
        insertRow: (sheet) => host.move(sheet),
      },
    }
  },
})

const BLANK = new URL('../../../templates/济南市创新工作室申报（区县总工会用）.xlsx', import.meta.url)

describe('a dropped file', () => {
  const bytes = new Uint8Array(readFileSync(BLANK))

  it('is read in the page as the pipeline reads it', async () => {
    const host = openXlsx('申报.xlsx', bytes)
    const read = await host.read({ sheets: 'all' })
    expect(read.sheets.length).toBeGreaterThan(3)
    expect(read).toEqual(readBook(bytes))
  })

  it('gives back a copy with the marks of now', async () => {
    const given: [Uint8Array, readonly Mark[], boolean][] = []
    const host = openXlsx('申报.v2.xlsx', bytes, (...all) => {
      given.push(all)
      return new Uint8Array([1, 2])
    })
    const { active } = await host.outline()
    const marks = [markAt(4, 2, 'error', active), markAt(5, 2, 'info', active)]
    await host.mark([active], marks, true)
    expect(await host.copy()).toEqual({ name: '申报.v2（已标注）.xlsx', bytes: new Uint8Array([1, 2]) })
    await host.mark([active], marks, false)
    await host.copy()
    await host.clear()
    await host.copy()
    expect(given.every(([of]) => of === bytes)).toBe(true)
    expect(given.map(([, ...rest]) => rest)).toEqual([
      [marks, true],
      [marks, false],
      [[], false],
    ])
  })

  it('gives no copy where the format bears no marks', async () => {
    const host = openXlsx('申报.xlsx', bytes)
    expect(host.capabilities).toMatchObject({ download: false, notes: false, write: false })
    await expect(host.copy()).rejects.toMatchObject({ trouble: 'too-old' })
  })

  it.each([3, 5, 100])('refuses a part that declares %i bytes and has four', (size) => {
    const deflated = new Uint8Array(deflateRawSync(Buffer.from('四b')))
    expect(inflateInPage(deflated, 4)).toHaveLength(4)
    expect(() => inflateInPage(deflated, size)).toThrow()
  })
})
