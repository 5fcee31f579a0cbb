/** Records that are only begun: what is still blank is one line each, and nothing else changes. */
import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { cellOf, exampleBook, open, STUDIO_SHEET, STUDIOS, withCells } from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const grid = good.sheets.find(({ name }) => name === STUDIO_SHEET)!
const STUDIOS_BEGUN = 8

/** Eight studios below the others, of which only number, name and leader are filled in. */
const begun = withCells(
  good,
  STUDIO_SHEET,
  Object.fromEntries(
    Array.from({ length: STUDIOS_BEGUN }, (_, i) => {
      const row = grid.rows.at(-1)!.number + 1 + i
      const cell = (key: string): string =>
        cellOf(good, jinanStudioApplication, key).replace(/\d+$/, String(row))
      return [
        [cell('number'), `LX-9${i}`],
        [cell('studio'), `第${i}创新工作室`],
      ] as [string, Cell][]
    }).flat(),
  ),
)

const linesIn = (entries: readonly { fold: { key: string } | null }[]): number =>
  entries.filter(({ fold }) => fold === null).length +
  new Set(entries.flatMap(({ fold }) => (fold === null ? [] : [fold.key]))).size

describe('studios that are only begun', () => {
  it('are one line each, opened to each of the cells; the others stay as they were', async () => {
    const finished = open(good)
    await finished.pane.checkSheet()
    const before = finished.pane.getState().list
    const { pane } = open(begun)
    await pane.checkSheet()
    const { list, counts } = pane.getState()
    const groups = list.groups.filter(({ title }) => /第\d创新工作室/.test(title))
    expect(groups).toHaveLength(STUDIOS_BEGUN)
    for (const { entries, count } of groups) {
      expect(linesIn(entries)).toBe(1)
      expect(entries).toHaveLength(count)
      expect(entries[0]!.finding.code).toBe('form/required')
      const required = entries.filter(({ finding }) => finding.code === 'form/required').length
      expect(entries[0]!.fold!.words).toBe(
        `还有 ${required} 栏必填未填，另有 ${count - required} 处等填全后再看`,
      )
    }
    // Grouping alone: everything is listed, and counted as before.
    expect(list.leftOut).toBe(0)
    expect(list.listed).toBe(list.total)
    expect(Object.values(counts).reduce((sum, n) => sum + n)).toBe(list.total)
    expect(list.groups.filter((group) => !groups.includes(group)).map(({ count }) => count)).toEqual(
      before.groups.map(({ count }) => count),
    )
  })

  it('are one line each also by gravity, which says whose it is', async () => {
    const { pane } = open(begun)
    await pane.checkSheet()
    pane.setGroupBy('gravity')
    const entries = pane.getState().list.groups.flatMap((group) => group.entries)
    const words = new Set(entries.flatMap(({ fold }) => (fold === null ? [] : [fold.words])))
    expect(words.size).toBe(STUDIOS_BEGUN)
    expect([...words][0]).toMatch(/第 \d+ 行 · 第0创新工作室：还有 \d+ 栏必填未填/)
  })

  it('are one stop each of F8', async () => {
    const { pane } = open(begun)
    await pane.checkSheet()
    const stops = new Set<string>()
    for (let i = 0; i < 60; i++) {
      await pane.next()
      stops.add(pane.getState().selected!)
    }
    const all = pane.getState().list.groups.flatMap((group) => group.entries)
    expect(stops.size).toBe(linesIn(all))
  })
})

describe('one blank cell', () => {
  it('is said as it is: nothing is saved by folding it', async () => {
    const { pane } = open(
      withCells(good, STUDIO_SHEET, { [cellOf(good, jinanStudioApplication, 'category')]: null }),
    )
    await pane.checkSheet()
    const entries = pane.getState().list.groups.flatMap((group) => group.entries)
    expect(entries.map(({ fold }) => fold)).toEqual(entries.map(() => null))
    expect(entries.some(({ finding }) => finding.code === 'form/required')).toBe(true)
  })

  it('beside another one is one line with it, above what is wrong in filled cells', async () => {
    const cells = {
      [cellOf(good, jinanStudioApplication, 'category')]: null,
      [cellOf(good, jinanStudioApplication, 'leader')]: null,
      [cellOf(good, jinanStudioApplication, 'namedOn')]: '某天',
    }
    const { pane } = open(withCells(good, STUDIO_SHEET, cells))
    await pane.checkSheet()
    const [group] = pane.getState().list.groups
    expect(group!.entries.filter(({ fold }) => fold !== null).map(({ finding }) => finding.code)).toEqual([
      'form/required',
      'form/required',
    ])
    expect(group!.entries.at(-1)).toMatchObject({ fold: null, finding: { code: 'form/unreadable' } })
  })
})
