/** A workbook in a form that is not ours, open in the pane beside the notice of the office that mapped it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { MemoryHost } from '../../../addin/hosts/memory-host.ts'
import { keeperIn } from '../../../addin/session/keeper.ts'
import { createPane } from '../../../addin/session/pane.ts'
import { stateBook } from '../../../office/state/state-book.ts'
import { registry } from '../../../programmes/registry.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import { formMapping } from '../../../templates/forms/form-mapping.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { mappingLines, yes } from '../../submissions/foreign/settled.ts'
import { joined, studioSummary } from '../../submissions/foreign/strangers.ts'
import { allListed, HeldTimers } from './support/example-books.ts'

const memory = () => {
  const kept = new Map<string, string>()
  return keeperIn(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }))
}

const strange = studioSummary('历下区总工会')
let notice: Uint8Array
beforeAll(async () => {
  const forms = [...proposals(registry, strange, ''), ...proposals(registry, joined(), '')]
  notice = await stateBook(
    { union: '济南市总工会', year: 2026, level: '市级' },
    '通知.xlsx',
    [formMapping.id],
    mappingLines(forms, yes).map((line) => ({
      form: formMapping.id,
      values: Object.fromEntries(Object.entries(line).map(([key, value]) => [key, value ?? undefined])),
    })) as never,
  )
})

const paneOn = (book: Book, keeper = memory()) =>
  createPane(new MemoryHost(book, { file: '历下区.xlsx' }), { timers: new HeldTimers(), keeper })

describe('the pane beside an office’s notice', () => {
  it('reads by its 表样对照, once it is chosen, and as long as it is kept', async () => {
    const keeper = memory()
    const pane = paneOn(strange, keeper)
    await pane.checkAll()
    expect(pane.getState().list.total).toBe(0)
    await pane.takeOffice('通知.xlsx', notice)
    expect(pane.getState().office).toEqual({ words: '济南市总工会 2026 年通知' })
    const found = allListed({ pane })
    expect(found.map(({ severity, rule, address }) => [severity, rule, address])).toContainEqual([
      'error',
      'format/identity-number',
      'F6',
    ])
    const next = paneOn(strange, keeper)
    await next.checkAll()
    expect(next.getState().list.total).toBe(pane.getState().list.total)
    await next.forgetOffice()
    expect(next.getState()).toMatchObject({ office: { words: null }, list: { total: 0 } })
    expect(paneOn(strange, keeper).getState().office).toEqual({ words: null })
  })

  it('mends nothing in a form whose cells may hold two values of ours', async () => {
    const pane = paneOn(joined())
    await pane.takeOffice('通知.xlsx', notice)
    await pane.checkAll()
    expect(pane.getState().list.total).toBeGreaterThan(0)
    expect(pane.getState().fixes).toEqual([])
  })

  it('says so where a file is no office’s, and goes on as before', async () => {
    const pane = paneOn(strange)
    await pane.takeOffice('x.xlsx', new TextEncoder().encode('x'))
    expect(pane.getState().notices.map(({ kind, intent }) => [kind, intent])).toEqual([['office', 'error']])
    expect(pane.getState().office).toEqual({ words: null })
  })

  it('offers no choice where the page around it makes it', () => {
    expect(createPane(new MemoryHost(strange, { file: 'x.xlsx' })).getState().office).toBeNull()
  })

  it('keeps nothing where the browser forbids it', () => {
    const keeper = keeperIn(() => {
      throw new Error('forbidden')
    })
    keeper.set('x')
    expect(keeper.get()).toBeNull()
  })
})
