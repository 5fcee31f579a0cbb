/** What is done with a list once it is there: looking, filtering, marking again, and editing under it. */
import { describe, expect, it } from 'vitest'
import { HostError } from '../../../addin/host.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import {
  allListed,
  cellOf,
  exampleBook,
  only,
  open,
  placeOf,
  STUDIO_SHEET,
  STUDIOS,
  settled,
  withCells,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const STUDIO = at('studio')
const NAMED = at('namedOn', 1)
const LEADER = at('leader', 1)

const NAME = recognise(only(good, STUDIO_SHEET), [jinanStudioApplication]).readings[0]!.records[1]!.cells[
  'leader'
]!

/** Two rows at fault: a name missing in the first; in the second an impossible date and no leader. */
const faulty = withCells(good, STUDIO_SHEET, { [STUDIO]: null, [NAMED]: '2020-13-01', [LEADER]: null })

const checked = async (options: Parameters<typeof open>[1] = {}) => {
  const opened = open(faulty, options)
  await opened.pane.checkSheet()
  return opened
}

const addresses = (opened: Awaited<ReturnType<typeof checked>>) =>
  opened.pane.getState().list.groups.map(({ entries }) => entries.map(({ finding }) => finding.address))

describe('the list', () => {
  it('is grouped by row, or by rule', async () => {
    const opened = await checked()
    const { pane } = opened
    const rows = pane.getState().list.groups
    expect(rows.map(({ title }) => title.split(' · ')[0])).toEqual(['第 5 行', '第 6 行'])
    expect(rows[1]!.entries.map(({ finding }) => finding.address)).toEqual(
      expect.arrayContaining([NAMED, LEADER]),
    )
    pane.setGroupBy('gravity')
    const graded = pane.getState().list.groups
    expect(graded[0]).toMatchObject({ title: '必须修改', gravest: 'error' })
    expect(graded.map(({ gravest }) => gravest)).toEqual([...new Set(graded.map(({ gravest }) => gravest))])
    pane.setGroupBy('rule')
    const rules = pane.getState().list.groups
    const required = rules.find(({ key }) => key === 'form/required')!
    expect(required).toMatchObject({ title: '必填项没有填写', count: 2, gravest: 'error' })
    expect(required.entries.map(({ finding }) => finding.address)).toEqual([STUDIO, LEADER])
  })

  it('is filtered by severity and by words, width and case aside', async () => {
    const opened = await checked()
    const { pane } = opened
    pane.setFilter({ text: '必填　领衔人·姓名' })
    expect(addresses(opened)).toEqual([[LEADER]])
    pane.setFilter({ text: LEADER.toLowerCase() })
    expect(addresses(opened).flat()).toContain(LEADER)
    pane.setFilter({ text: '', severities: new Set(['info']) })
    expect(addresses(opened)).toEqual([])
    const { list, counts } = pane.getState()
    expect(list.total).toBe(counts.error + counts.review + counts.warning + counts.info)
    expect(list.matching).toBe(0)
  })

  it('goes up and down, and from the last to the first', async () => {
    const opened = await checked()
    const { pane } = opened
    const ids = allListed(opened).map(({ id }) => id)
    const seen: (string | null)[] = []
    for (const _ of [...ids, 0]) {
      await pane.next()
      seen.push(pane.getState().selected)
    }
    expect(seen).toEqual([...ids, ids[0]])
    await pane.previous()
    expect(pane.getState().selected).toBe(ids.at(-1))
  })

  it('brings the cell to the front, and the cell brings its findings', async () => {
    const { pane, host, timers } = await checked({ active: STUDIO_SHEET })
    await pane.checkAll()
    host.activate('创新成果')
    const id = pane
      .getState()
      .list.groups.flatMap(({ entries }) => entries)
      .find(({ finding }) => finding.address === LEADER)!.finding.id
    await pane.select(id)
    expect((await host.outline()).active).toBe(STUDIO_SHEET)
    expect(pane.getState()).toMatchObject({ selected: id, cell: { address: LEADER, findings: [id] } })
    host.select(placeOf(STUDIO_SHEET, NAMED))
    const { cell, selected } = pane.getState()
    expect(cell!.findings.length).toBeGreaterThan(0)
    expect(selected).toBe(cell!.findings[0])
    host.select(placeOf(STUDIO_SHEET, at('number', 2)))
    timers.pass()
    expect(pane.getState().cell).toMatchObject({ findings: [] })
  })

  it('is copied and exported as it is filtered, and runs nothing', async () => {
    const opened = open(
      withCells(good, STUDIO_SHEET, { [at('foundedOn')]: '=HYPERLINK("x")', [LEADER]: null }),
    )
    const { pane } = opened
    await pane.checkSheet()
    const { name, text } = pane.listAsCsv()
    expect(name).toBe('历下区总工会-问题列表.csv')
    expect(text.startsWith('\uFEFF序号,严重程度,')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(pane.listAsText()).toContain(`\t'=HYPERLINK("x")\t`)
    pane.setFilter({ text: LEADER })
    const lines = pane.listAsText().split('\n')
    expect(lines.slice(1).every((line) => line.split('\t')[3] === LEADER)).toBe(true)
    expect(lines.length).toBeGreaterThan(1)
  })
})

describe('marks', () => {
  it('are cleared, and the list stays', async () => {
    const { pane, host } = await checked()
    const { total } = pane.getState().list
    await pane.clearMarks()
    expect(host.marksNow).toEqual([])
    expect(pane.getState()).toMatchObject({ marked: false, list: { total } })
    await pane.remark()
    expect(host.marksNow.length).toBeGreaterThan(0)
  })

  it('that stand on a protected sheet stay, and that is reported', async () => {
    const { pane, host } = await checked()
    host.clear = () => Promise.reject(new HostError('protected', STUDIO_SHEET))
    await pane.clearMarks()
    expect(pane.getState().notices).toMatchObject([
      { kind: 'protected', text: expect.stringContaining('还留着标记') },
    ])
    expect(pane.getState()).toMatchObject({ marked: true, working: false })
  })

  it('get notes when asked for', async () => {
    const { pane, host } = await checked()
    expect(host.hasNotes).toBe(false)
    await pane.toggleNotes(true)
    expect(host.noteAt(STUDIO_SHEET, STUDIO)).toContain('为必填项')
    await pane.toggleNotes(false)
    expect(host.hasNotes).toBe(false)
  })

  it('go from a sheet that was mended since', async () => {
    const { pane, host, timers } = await checked()
    host.type(placeOf(STUDIO_SHEET, STUDIO), '焊接创新工作室')
    timers.pass()
    await settled({ pane })
    await pane.recheck()
    expect(
      host.marksNow.some(({ row, column }) => row === 5 && column === placeOf(STUDIO_SHEET, STUDIO).column),
    ).toBe(false)
  })
})

describe('a sheet edited under its list', () => {
  it('is judged again after a rest, once for many edits; its marks wait for a click', async () => {
    const opened = await checked()
    const { pane, host, timers } = opened
    const before = host.marksNow
    host.type(placeOf(STUDIO_SHEET, LEADER), '王')
    host.type(placeOf(STUDIO_SHEET, LEADER), NAME)
    expect(timers.waiting).toBe(1)
    expect(allListed(opened).some(({ address }) => address === LEADER)).toBe(true)
    timers.pass()
    await settled(opened)
    expect(
      allListed(opened).some(({ address, rule }) => address === LEADER && rule === 'form/required'),
    ).toBe(false)
    expect(host.marksNow).toEqual(before)
    const old = pane.getState().notices.find(({ kind }) => kind === 'marks-old')
    expect(old?.action).toEqual({ label: '重新标记', call: 'remark' })
    await pane.remark()
    expect(host.marksNow).not.toEqual(before)
    expect(pane.getState().notices).toEqual([])
  })

  it('keeps what is selected while it is still there', async () => {
    const opened = await checked()
    const { pane, host, timers } = opened
    const [first, ...others] = allListed(opened)
    const last = others.at(-1)!
    await pane.select(last.id)
    host.type(placeOf(STUDIO_SHEET, first!.address!), '某工作室')
    timers.pass()
    await settled(opened)
    expect(pane.getState().selected).toBe(last.id)
  })

  it('an edit of a sheet beside it counts too', async () => {
    const opened = open(good)
    await opened.pane.checkSheet()
    expect(opened.pane.getState().phase.kind).toBe('passed')
    opened.host.type(placeOf('报送信息', 'B40'), '注')
    expect(opened.timers.waiting).toBe(1)
  })

  it('is stale after rows moved, until it is checked again', async () => {
    const opened = await checked()
    const { pane, host, timers } = opened
    host.type(placeOf(STUDIO_SHEET, LEADER), '王某')
    host.move(STUDIO_SHEET, (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => (row.number > 4 ? { ...row, number: row.number + 1 } : row)),
    }))
    expect(timers.waiting).toBe(0)
    expect(pane.getState()).toMatchObject({ stale: true })
    expect(pane.getState().notices).toMatchObject([{ kind: 'stale', action: { call: 'recheck' } }])
    host.type(placeOf(STUDIO_SHEET, LEADER), '李某')
    expect(timers.waiting).toBe(0)
    await pane.recheck()
    expect(pane.getState()).toMatchObject({ stale: false, notices: [] })
    expect(allListed(opened)[0]!.row).toBe(6)
    expect(host.marksNow.every(({ row }) => row > 5)).toBe(true)
  })

  it('is not stale when rows move on a sheet without anything in the list', async () => {
    const { pane, host } = await checked()
    host.move('创新课题')
    expect(pane.getState().stale).toBe(false)
  })

  it('waits while the pane is closed, and is judged once when it is opened again', async () => {
    const opened = await checked()
    const { pane, host, timers } = opened
    host.type(placeOf(STUDIO_SHEET, LEADER), '王')
    pane.sleep(true)
    expect(timers.waiting).toBe(0)
    host.type(placeOf(STUDIO_SHEET, LEADER), NAME)
    expect(timers.waiting).toBe(0)
    pane.sleep(false)
    expect(timers.waiting).toBe(1)
    timers.pass()
    await settled(opened)
    expect(
      allListed(opened).some(({ address, rule }) => address === LEADER && rule === 'form/required'),
    ).toBe(false)
    pane.sleep(true)
    pane.sleep(false)
    expect(timers.waiting).toBe(0)
  })

  it('without live re-check is only said to be edited, until that is switched on', async () => {
    const opened = await checked({ capabilities: { undoStays: false } })
    const { pane, host, timers } = opened
    const before = allListed(opened)
    host.type(placeOf(STUDIO_SHEET, LEADER), NAME)
    expect(timers.waiting).toBe(0)
    expect(pane.getState()).toMatchObject({ live: false, behind: true })
    expect(allListed(opened)).toEqual(before)
    await pane.setLive(true)
    expect(pane.getState()).toMatchObject({ live: true, behind: false })
    expect(allListed(opened)).not.toEqual(before)
    await pane.setLive(false)
    host.type(placeOf(STUDIO_SHEET, LEADER), null)
    expect(pane.getState().behind).toBe(true)
    await pane.remark()
    expect(pane.getState().behind).toBe(false)
    expect(allListed(opened)).toEqual(before)
  })

  it('a closed pane hears nothing', async () => {
    const { pane, host, timers } = await checked()
    pane.close()
    host.type(placeOf(STUDIO_SHEET, LEADER), '王某')
    expect(timers.waiting).toBe(0)
  })

  it('two checks at once: the later one is shown', async () => {
    const { pane } = open(faulty)
    await Promise.all([pane.checkSheet(), pane.checkAll()])
    expect(pane.getState()).toMatchObject({ scope: 'book', phase: { kind: 'findings' } })
    expect(pane.getState().recognised.length).toBeGreaterThan(1)
  })
})
