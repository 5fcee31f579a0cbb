/** The marked copy that the pane asks its host for. */
import { describe, expect, it } from 'vitest'
import type { CopyContent } from '../../../addin/host.ts'
import { FileHost } from '../../../addin/hosts/file-host.ts'
import { fileWork } from '../../../addin/hosts/file-work.ts'
import { createPane } from '../../../addin/session/pane.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { exampleBook, HeldTimers, STUDIO_SHEET, STUDIOS } from './support/example-books.ts'

function open(book: Book, left: readonly string[] = []) {
  const asked: CopyContent[] = []
  const host = new FileHost(
    '历下区.xlsx',
    new Uint8Array([1]),
    { book, readOnly: null, states: [] },
    {
      ...fileWork,
      mark: async (bytes, content) => {
        asked.push(content)
        return { bytes, left }
      },
    },
  )
  return { asked, pane: createPane(host, { timers: new HeldTimers() }), host }
}

describe('the marked copy', () => {
  it('reports everything that was found, whatever is listed, and of which file', async () => {
    const { asked, pane } = open(exampleBook(STUDIOS))
    await pane.checkAll()
    const { total } = pane.getState().list
    expect(total).toBeGreaterThan(0)
    pane.setFilter({ text: '没有这样的问题' })
    await pane.clearMarks()
    expect(await pane.markedCopy()).toMatchObject({ name: '历下区（已标注）.xlsx' })
    expect(asked).toHaveLength(1)
    expect(asked[0]!.findings).toHaveLength(total)
    expect(asked[0]!.captions).toEqual(['历下区.xlsx'])
    expect(pane.getState().notices.map(({ kind }) => kind)).not.toContain('copy-left')
  })

  it('says that one sheet alone was checked', async () => {
    const { asked, pane, host } = open(exampleBook(STUDIOS))
    host.activate(STUDIO_SHEET)
    await pane.checkSheet()
    await pane.markedCopy()
    expect(asked[0]!.captions).toEqual(['历下区.xlsx', `只校验了工作表“${STUDIO_SHEET}”`])
    expect(asked[0]!.findings.every(({ sheet }) => sheet === STUDIO_SHEET)).toBe(true)
  })

  it('is not made where nothing was judged: it would say that nothing is wrong', async () => {
    const { asked, pane } = open({ sheets: [] })
    expect(await pane.markedCopy()).toBe(null)
    await pane.checkAll()
    expect(await pane.markedCopy()).toBe(null)
    expect(asked).toEqual([])
  })

  it('passes on what could not be marked', async () => {
    const { pane } = open(exampleBook(STUDIOS), ['工作表“甲”已有会话批注', '文件带有数字签名'])
    await pane.checkAll()
    await pane.markedCopy()
    const reported = pane.getState().notices.find(({ kind }) => kind === 'copy-left')
    expect(reported).toMatchObject({
      intent: 'warning',
      text: '标注副本：工作表“甲”已有会话批注；文件带有数字签名。',
    })
  })
})
