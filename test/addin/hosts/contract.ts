/** What every host must hold to, whatever is behind it. */
import { describe, expect, it, vi } from 'vitest'
import { HostError, type HostEvent, type SheetHost } from '../../../addin/host.ts'
import { isOurNote } from '../../../templates/findings/marks.ts'
import type { Book, Cell, Grid } from '../../../templates/sheet/grid.ts'
import { book, cellsOf, INFO, LIST, markAt, markedCells, scattered } from './marked-book.ts'

/** A host together with the workbook behind it. */
export interface Opened {
  readonly host: SheetHost
  /** All that a sheet bears besides values and what is ours; the same text means that nothing was touched. */
  look(sheet: string): string
  valueAt(sheet: string, row: number, column: number): Promise<Cell>
  noteAt(sheet: string, cell: string): string | undefined
  /** When the host hears the user. */
  ready(): Promise<void>
  readonly user: {
    type(sheet: string, row: number, column: number, value: Cell): void
    select(sheet: string, row: number, column: number): void
    activate(sheet: string): void
    insertRow(sheet: string, before: number): void
  }
}

export interface HostKind {
  readonly name: string
  readonly open: (book: Book, protectedSheets?: readonly string[]) => Opened
  /** Of what `read` gives. */
  readonly reads: { readonly merges: boolean; readonly hiddenRows: boolean; readonly protection: boolean }
}

const trouble = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => new Error('no error'),
    (thrown: unknown) => thrown,
  )
  return error instanceof HostError ? error.trouble : String(error)
}

export function describeHost({ name, open, reads }: HostKind): void {
  describe(`host: ${name}`, () => {
    const { capabilities } = open(book).host
    const marks = it.runIf(capabilities.marks)
    const events = it.runIf(capabilities.events)
    const writes = it.runIf(capabilities.write)
    const notes = it.runIf(capabilities.notes && capabilities.write)

    const asRead = (grid: Grid): Grid => ({
      ...grid,
      merges: reads.merges ? grid.merges : [],
      rows: grid.rows.map(({ number, cells, hidden }) => ({
        number,
        cells,
        ...(hidden && reads.hiddenRows ? { hidden } : {}),
      })),
    })

    it('gives the sheets in their order, and the one in front', async () => {
      const { host } = open(book, [INFO])
      const outline = await host.outline()
      expect(outline.sheets).toEqual([
        { name: LIST, hidden: false, protected: false },
        { name: '空表', hidden: false, protected: false },
        { name: INFO, hidden: true, protected: reads.protection },
      ])
      expect(outline.active).toBe(LIST)
      expect(outline.file).toBe('申报.xlsx')
    })

    it('reads what is in the workbook', async () => {
      const read = await open(book).host.read({ sheets: 'all' })
      expect(read).toEqual({ sheets: book.sheets.map(asRead) })
    })

    it('reads the sheets that are asked for, in that order', async () => {
      const read = await open(book).host.read({ sheets: [INFO, LIST] })
      expect(read).toEqual({ sheets: [book.sheets[2]!, book.sheets[0]!].map(asRead) })
    })

    it('says which sheet is gone', async () => {
      const { host } = open(book)
      expect(await trouble(host.read({ sheets: ['没有'] }))).toBe('gone')
      expect(await trouble(host.jump({ sheet: '没有', row: 1, column: 1 }))).toBe('gone')
    })

    it('says what it cannot do', async () => {
      const { host } = open(book)
      if (!capabilities.marks) expect(await trouble(host.mark([LIST], [], false))).toBe('too-old')
      if (!capabilities.download)
        expect(await trouble(host.copy({ findings: [], captions: [] }))).toBe('too-old')
      if (!capabilities.keeps) expect(await trouble(host.mended())).toBe('too-old')
      if (!capabilities.write)
        expect(await trouble(host.write([{ sheet: LIST, row: 1, column: 1, value: 1 }]))).toBe('too-old')
    })

    marks('marks cells, and finds its marks again', async () => {
      const { host } = open(book)
      const block = [markAt(4, 2), markAt(4, 3), markAt(5, 2), markAt(5, 3), markAt(6, 2)]
      const some = [...block, markAt(8, 1, 'warning'), markAt(8, 2, 'info'), markAt(12, 30, 'review')]
      const outcome = await host.mark([LIST], some, false)
      expect(outcome).toEqual({
        marked: some.length,
        protectedSheets: [],
        keptNotes: 0,
        skippedMarks: 0,
        skippedNotes: 0,
      })
      expect(await markedCells(host)).toEqual(cellsOf(some))
      expect(await markedCells(host, '空表')).toEqual([])
    })

    marks('puts new marks in place of earlier ones, on the sheets that it is told', async () => {
      const { host } = open(book)
      await host.mark([LIST, '空表'], [markAt(4, 1), markAt(1, 1, 'info', '空表')], false)
      await host.mark([LIST], [markAt(5, 1, 'warning')], false)
      expect(await markedCells(host)).toEqual(['A5 warning'])
      expect(await markedCells(host, '空表')).toEqual(['A1 info'])
      await host.mark([LIST], [], false)
      expect(await markedCells(host)).toEqual([])
    })

    marks('leaves out marks of sheets that it is not told', async () => {
      const { host } = open(book)
      const outcome = await host.mark(['空表'], [markAt(4, 1)], false)
      expect(outcome.marked).toBe(0)
      expect(await markedCells(host)).toEqual([])
    })

    marks('clears its marks and leaves everything else as it was', async () => {
      const { host, look } = open(book)
      const before = [LIST, '空表', INFO].map(look)
      const values = await host.read({ sheets: 'all' })
      await host.mark([LIST, INFO], [...scattered(60), markAt(3, 4, 'info', INFO)], capabilities.notes)
      await host.clear()
      expect(await markedCells(host)).toEqual([])
      expect([LIST, '空表', INFO].map(look)).toEqual(before)
      expect(await host.read({ sheets: 'all' })).toEqual(values)
    })

    marks('clears only the sheets that it is told', async () => {
      const { host } = open(book)
      await host.mark([LIST, '空表'], [markAt(4, 1), markAt(1, 1, 'info', '空表')], false)
      await host.clear(['空表'])
      expect(await markedCells(host)).toEqual(['A4 error'])
      expect(await markedCells(host, '空表')).toEqual([])
      expect(await trouble(host.clear(['没有']))).toBe('gone')
    })

    it.runIf(capabilities.marks && reads.protection)(
      'leaves protected sheets alone and says so',
      async () => {
        const { host, look } = open(book, [INFO])
        const before = look(INFO)
        const outcome = await host.mark([LIST, INFO], [markAt(4, 1), markAt(3, 4, 'error', INFO)], false)
        expect(outcome).toMatchObject({ marked: 1, protectedSheets: [INFO] })
        expect(look(INFO)).toBe(before)
        await host.clear()
        expect(await markedCells(host)).toEqual([])
      },
    )

    notes('writes notes that bear our sign, and takes them away', async () => {
      const { host, noteAt } = open(book)
      await host.mark([LIST], [markAt(4, 1), markAt(5, 2, 'info')], true)
      const note = noteAt(LIST, 'A4') ?? ''
      expect(note).toContain('第 4 行第 1 列')
      expect(isOurNote('经办人', note)).toBe(true)
      expect(noteAt(LIST, 'B5')).toBeDefined()
      await host.mark([LIST], [markAt(5, 2)], false)
      expect(noteAt(LIST, 'A4')).toBeUndefined()
      expect(noteAt(LIST, 'B5')).toBeUndefined()
    })

    writes.each<[string, Cell]>([
      ['text', '张三'],
      ['digits that stay text', '370102198001010011'],
      ['a day that stays text', '2020年4月27日'],
      ['an ISO day that stays text', '2020-04-27'],
      ['text with an equals sign', '=1+1'],
      ['a word that could be a truth value', 'TRUE'],
      ['text with a leading apostrophe', "'张"],
      ['a number', 43948],
      ['a truth value', false],
      ['nothing', null],
    ])('writes %s as it is given', async (_what, value) => {
      const { host, valueAt } = open(book)
      await host.write([{ sheet: LIST, row: 4, column: 2, value: value as string }])
      expect(await valueAt(LIST, 4, 2)).toEqual(value)
      const read = await host.read({ sheets: [LIST] })
      expect(read.sheets[0]!.rows.find(({ number }) => number === 4)!.cells[1] ?? null).toEqual(value)
    })

    writes('writes many cells at once, neighbours and others, the later edit of a cell', async () => {
      const { host, valueAt } = open(book)
      await host.write([
        { sheet: LIST, row: 4, column: 1, value: '甲' },
        { sheet: LIST, row: 5, column: 1, value: 7, format: '0.00' },
        { sheet: LIST, row: 6, column: 1, value: '05', format: '@' },
        { sheet: '空表', row: 2, column: 2, value: true },
        { sheet: LIST, row: 4, column: 1, value: '乙' },
      ])
      expect(await valueAt(LIST, 4, 1)).toBe('乙')
      expect(await valueAt(LIST, 5, 1)).toBe(7)
      expect(await valueAt(LIST, 6, 1)).toBe('05')
      expect(await valueAt('空表', 2, 2)).toBe(true)
    })

    writes('gives what puts the cells back', async () => {
      const { host } = open(book)
      const before = await host.read({ sheets: [LIST] })
      const { formulas, back } = await host.write([
        { sheet: LIST, row: 4, column: 1, value: '甲' },
        { sheet: LIST, row: 4, column: 2, value: 7, format: '0.00' },
        { sheet: LIST, row: 5, column: 1, value: null },
        { sheet: LIST, row: 90, column: 9, value: '新' },
      ])
      expect(formulas).toEqual([])
      expect(await host.read({ sheets: [LIST] })).not.toEqual(before)
      await host.write(back)
      expect(await host.read({ sheets: [LIST] })).toEqual(before)
    })

    writes('writes nothing into a protected sheet', async () => {
      const { host, valueAt } = open(book, [INFO])
      expect(await trouble(host.write([{ sheet: INFO, row: 3, column: 4, value: 2027 }]))).toBe('protected')
      expect(await valueAt(INFO, 3, 4)).toBe(2026)
    })

    it('has nothing unsaved before anything is written', () => {
      expect(open(book).host.unsaved).toBe(false)
    })

    it.runIf(capabilities.keeps)('gives what was written as a file, until that is kept', async () => {
      const { host } = open(book)
      const { back } = await host.write([{ sheet: LIST, row: 4, column: 1, value: '甲', format: '@' }])
      expect(host.unsaved).toBe(true)
      expect((await host.mended()).bytes.length).toBeGreaterThan(0)
      host.kept()
      expect(host.unsaved).toBe(false)
      await host.write(back)
      expect(host.unsaved).toBe(true)
    })

    it.runIf(!capabilities.keeps)('leaves the keeping to the program around it', async () => {
      const { host } = open(book)
      if (capabilities.write) await host.write([{ sheet: LIST, row: 4, column: 1, value: '甲' }])
      expect(host.unsaved).toBe(false)
    })

    describe('events', () => {
      const listening = async (opened: Opened): Promise<{ found: HostEvent[]; stop: () => void }> => {
        const found: HostEvent[] = []
        const stop = opened.host.listen((event) => found.push(event))
        await opened.ready()
        return { found, stop }
      }

      events('reports what the user types, and where the selection is', async () => {
        const opened = open(book)
        const { found } = await listening(opened)
        opened.user.type(LIST, 5, 2, '李四')
        opened.user.select(LIST, 7, 3)
        await vi.waitFor(() =>
          expect(found).toEqual([
            { kind: 'edited', sheet: LIST, rows: [5, 5] },
            { kind: 'selected', place: { sheet: LIST, row: 7, column: 3 } },
          ]),
        )
      })

      events('reports that rows moved', async () => {
        const opened = open(book)
        const { found } = await listening(opened)
        opened.user.insertRow(LIST, 4)
        await vi.waitFor(() => expect(found).toEqual([{ kind: 'moved', sheet: LIST }]))
      })

      events('reports which sheet comes to the front', async () => {
        const opened = open(book)
        const { found } = await listening(opened)
        opened.user.activate('空表')
        await vi.waitFor(() => expect(found).toEqual([{ kind: 'activated', sheet: '空表' }]))
        expect((await opened.host.outline()).active).toBe('空表')
      })

      events('jumps to a cell of another sheet', async () => {
        const opened = open(book)
        const { found } = await listening(opened)
        await opened.host.jump({ sheet: '空表', row: 12, column: 8 })
        await vi.waitFor(() =>
          expect(found).toContainEqual({ kind: 'selected', place: { sheet: '空表', row: 12, column: 8 } }),
        )
        expect((await opened.host.outline()).active).toBe('空表')
      })

      it.runIf(capabilities.events && capabilities.write)('does not report its own writes', async () => {
        const opened = open(book)
        const { found } = await listening(opened)
        await opened.host.write([
          { sheet: LIST, row: 4, column: 2, value: '李四' },
          { sheet: LIST, row: 5, column: 2, value: '李五' },
        ])
        await opened.host.mark([LIST], [markAt(4, 2)], capabilities.notes)
        opened.user.type(LIST, 8, 1, 'ZQ-09')
        await vi.waitFor(() => expect(found).not.toEqual([]))
        expect(found).toEqual([{ kind: 'edited', sheet: LIST, rows: [8, 8] }])
      })

      events('says nothing after it is told to stop', async () => {
        const opened = open(book)
        const first = await listening(opened)
        const second = await listening(opened)
        first.stop()
        opened.user.type(LIST, 8, 1, 'ZQ-09')
        await vi.waitFor(() => expect(second.found).toHaveLength(1))
        expect(first.found).toEqual([])
      })
    })
  })
}
