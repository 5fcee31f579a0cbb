/** The page's own way: a file is opened, mended by clicks, and given back to be kept. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileHost } from '../../../addin/hosts/file-host.ts'
import { openFile } from '../../../addin/hosts/open-file.ts'
import { createPane } from '../../../addin/session/pane.ts'
import type { Pane } from '../../../addin/session/state.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { read } from '../../../templates/read/read.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { markCopy } from '../../../workbook/annotate/marked-copy.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import { type Standing, standingOf } from '../../../workbook/edit/standing.ts'
import { differingParts } from '../../../workbook/package/differing-parts.ts'
import { buildPackage } from '../../workbook/support/package-builder.ts'
import { cellOf, placeOf, STUDIO_SHEET, STUDIOS } from './support/example-books.ts'

const original = new Uint8Array(readFileSync(`examples/2026/${STUDIOS}`))
const good = readBook(original)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const place = (key: string, record = 0) => placeOf(STUDIO_SHEET, at(key, record))
const valueIn = (bytes: Uint8Array, key: string, record = 0) => {
  const { row, column } = place(key, record)
  const grid = readBook(bytes).sheets.find(({ name }) => name === STUDIO_SHEET)!
  return grid.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
}
const standing = (bytes: Uint8Array, key: string): Standing => standingOf(bytes, [place(key)], nodeCodec)[0]!
const records = (bytes: Uint8Array) =>
  read(
    readBook(bytes).sheets.find(({ name }) => name === STUDIO_SHEET)!,
    jinanStudioApplication as Form,
  )!.records.map(({ row }) => JSON.stringify(row))

const name = String(valueIn(original, 'leader'))
const foundedOn = Number(valueIn(original, 'foundedOn'))
const dayOf = (serial: number): string => {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
  return `${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}`
}

/** The example with slips whose meaning is plain; the day stands as text in a cell of text. */
const untidy = editBook(
  original,
  {
    cells: [
      { ...place('leader'), value: ` ${[...name].join('　')} ` },
      { ...place('foundedOn'), value: dayOf(foundedOn), format: '@' },
    ],
  },
  nodeCodec,
)

async function opened(bytes = untidy): Promise<{ host: FileHost; pane: Pane }> {
  const host = await openFile('历下区.xlsx', bytes)
  const pane = createPane(host)
  await pane.checkAll()
  return { host, pane }
}

const mendAll = async (pane: Pane): Promise<void> => {
  for (const { kind } of pane.getState().fixes) {
    pane.previewFixes(kind)
    await pane.confirm()
  }
}

describe('a file that is mended by clicks', () => {
  let mended: Uint8Array
  let session: Awaited<ReturnType<typeof opened>>
  beforeAll(async () => {
    session = await opened()
    await mendAll(session.pane)
    mended = (await session.pane.mended())!.bytes
  })

  it('is read to the same records as if it had been filled in right', () => {
    expect(records(untidy)).not.toEqual(records(original))
    expect(records(mended)).toEqual(records(original))
    expect(valueIn(mended, 'leader')).toBe(name)
    expect(valueIn(mended, 'foundedOn')).toBe(foundedOn)
  })

  it('shows a day as a day', () => {
    expect(standing(untidy, 'foundedOn').format).toBe('@')
    expect(standing(mended, 'foundedOn').format).toBe('yyyy-mm-dd')
  })

  it('differs in the sheet that was mended and in the styles, and in nothing else', () => {
    const parts = differingParts(untidy, mended, nodeCodec)
    expect(parts.filter((part) => !/^xl\/(worksheets\/sheet\d+|styles)\.xml$/.test(part))).toEqual([])
    expect(parts.filter((part) => part.includes('worksheets'))).toHaveLength(1)
  })

  it('is judged as the saved file will be: what the page holds is what the file holds', async () => {
    expect(await session.host.read({ sheets: 'all' })).toEqual({ ...readBook(mended) })
    const { pane } = await opened(mended)
    expect(pane.getState().counts).toEqual(session.pane.getState().counts)
    expect(pane.getState().fixes).toEqual([])
  })

  it('is unsaved until it is kept, and is called a copy of ours', async () => {
    expect(session.pane.getState().unsaved).toBe(true)
    expect((await session.pane.mended())!.name).toBe('历下区（已修改）.xlsx')
    session.pane.kept('已保存到原文件。')
    expect(session.pane.getState()).toMatchObject({
      unsaved: false,
      notices: expect.arrayContaining([expect.objectContaining({ kind: 'done', text: '已保存到原文件。' })]),
    })
  })

  it('is the very file again once everything is taken back', async () => {
    const { pane } = await opened()
    await mendAll(pane)
    while (pane.getState().undo !== null) await pane.undoFix()
    expect((await pane.mended())!.bytes).toEqual(untidy)
    expect(pane.getState().unsaved).toBe(false)
  })
})

describe('what a file keeps to itself', () => {
  it('a formula is never written over, and is said', async () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>3</v></c></row>'
    const host = await openFile('算.xlsx', buildPackage({ sheets: [{ name: '甲', rows }] }))
    const outcome = await host.write([
      { sheet: '甲', row: 1, column: 1, value: 5 },
      { sheet: '甲', row: 1, column: 2, value: 6 },
    ])
    expect(outcome.formulas).toEqual([{ sheet: '甲', row: 1, column: 1 }])
    expect(readBook((await host.mended()).bytes).sheets[0]!.rows[0]!.cells).toEqual([2, 6])
  })

  it('a workbook that cannot be written into says why, and stays as it was', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'
    const host = await openFile('无样式.xlsx', buildPackage({ sheets: [{ name: '甲', rows }] }))
    const writing = host.write([{ sheet: '甲', row: 1, column: 1, value: 5, format: 'yyyy-mm-dd' }])
    await expect(writing).rejects.toMatchObject({ trouble: 'refused', message: /无法安全改写/ })
    expect((await host.read({ sheets: 'all' })).sheets[0]!.rows[0]!.cells).toEqual(['甲'])
    expect(host.unsaved).toBe(false)
  })

  it('a cell that another one of its merge stands for is not written, and its neighbours are', async () => {
    const { host } = await opened()
    const { sheets } = await host.read({ sheets: [STUDIO_SHEET] })
    const merge = sheets[0]!.merges.find(({ left, right }) => right > left)!
    const covered = { sheet: STUDIO_SHEET, row: merge.top, column: merge.right }
    const outcome = await host.write([
      { ...covered, value: '甲' },
      { ...place('leader'), value: name },
    ])
    expect(outcome.astray).toEqual([covered])
    expect(valueIn((await host.mended()).bytes, 'leader')).toBe(name)
  })

  it('marks that an office put in are gone from what goes back to it', async () => {
    const { pane } = await opened()
    const finding = pane.getState().list.groups[0]?.entries[0]?.finding
    const marked = markCopy(untidy, { title: '校验结果', captions: [] }, finding ? [finding] : [], nodeCodec)
    const host = await openFile('历下区（校验）.xlsx', marked.bytes)
    const { name: called, bytes } = await host.mended()
    expect(called).toBe('历下区（已修改）.xlsx')
    expect(differingParts(bytes, untidy, nodeCodec)).toEqual([])
    expect((await host.copy({ findings: [], captions: [] })).name).toBe('历下区（已标注）.xlsx')
  })

  it('a number in a cell of text is opened for it', async () => {
    const { host } = await opened()
    await host.write([{ ...place('foundedOn'), value: 5 }])
    expect(standing((await host.mended()).bytes, 'foundedOn').format).toBe('General')
  })
})
