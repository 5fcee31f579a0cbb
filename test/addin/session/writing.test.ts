/** What the pane writes: shown first, written on a yes, taken back on a click. */
import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { serialOfDay } from '../../../templates/values/day.ts'
import {
  allListed,
  cellOf,
  exampleBook,
  type Opened,
  open,
  placeOf,
  STUDIO_SHEET,
  STUDIOS,
  SUMMARY_SHEET,
  settled,
  withCells,
} from './support/example-books.ts'

const good = exampleBook(STUDIOS)
const at = (key: string, record = 0): string => cellOf(good, jinanStudioApplication, key, record)
const inSummary = (key: string, record = 0): string => cellOf(good, studioSummary, key, record)

const valueAt = async ({ host }: Pick<Opened, 'host'>, sheet: string, cell: string): Promise<Cell> => {
  const { row, column } = placeOf(sheet, cell)
  const [grid] = (await host.read({ sheets: [sheet] })).sheets
  return grid!.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
}

const untidy = withCells(good, STUDIO_SHEET, {
  [at('leader')]: ' 张　三 ',
  [at('leader', 1)]: '李四​',
  [at('namedOn')]: '2020年4月27日',
  [at('category')]: '技术创新',
  [at('foundedOn', 1)]: 2020.1,
})

const checked = async (): Promise<Opened> => {
  const opened = open(untidy)
  await opened.pane.checkSheet()
  return opened
}

describe('fixes', () => {
  it('are offered kind by kind, with before and after; what is ambiguous is not among them', async () => {
    const { pane } = await checked()
    const { fixes } = pane.getState()
    expect(fixes.map(({ label }) => label)).toContain('去掉多余空格（2 处）')
    const all = fixes.flatMap((group) => group.fixes)
    expect(all.map(({ address }) => address)).not.toContain(at('foundedOn', 1))
    pane.previewFixes('spaces')
    const { preview } = pane.getState()
    expect(preview).toMatchObject({
      kind: 'fixes',
      title: '去掉多余空格（2 处）',
      fixes: [
        { address: at('leader'), shownBefore: ' 张　三 ', shownAfter: '张三' },
        { address: at('leader', 1), shownBefore: '李四¤', shownAfter: '李四' },
      ],
    })
    pane.cancelPreview()
    expect(pane.getState().preview).toBeNull()
  })

  it('that do not arrive in their cells are said, and written once more on a click', async () => {
    const opened = await checked()
    const { pane, host } = opened
    const write = host.write.bind(host)
    const lost = placeOf(STUDIO_SHEET, at('leader', 1))
    host.write = async (edits) => {
      const isLost = ({ row, column }: { row: number; column: number }) =>
        row === lost.row && column === lost.column
      const outcome = await write(edits.filter((edit) => !isLost(edit)))
      return { ...outcome, astray: edits.filter(isLost) }
    }
    pane.previewFixes('spaces')
    await pane.confirm()
    expect(pane.getState().notices).toMatchObject([
      { kind: 'astray', action: { label: '重试', call: 'writeAgain' } },
      { kind: 'done' },
    ])
    expect(await valueAt(opened, STUDIO_SHEET, at('leader'))).toBe('张三')
    expect(await valueAt(opened, STUDIO_SHEET, at('leader', 1))).not.toBe('李四')
    host.write = write
    await pane.writeAgain()
    expect(await valueAt(opened, STUDIO_SHEET, at('leader', 1))).toBe('李四')
    expect(pane.getState().notices.map(({ kind }) => kind)).not.toContain('astray')
    await pane.undoFix()
    await pane.undoFix()
    expect(await valueAt(opened, STUDIO_SHEET, at('leader'))).toBe(' 张　三 ')
  })

  it('are written on a yes, judged again, and taken back', async () => {
    const opened = await checked()
    const { pane } = opened
    pane.previewFixes('date')
    await pane.confirm()
    const named = serialOfDay({ year: 2020, month: 4, day: 27 })
    expect(await valueAt(opened, STUDIO_SHEET, at('namedOn'))).toBe(named)
    expect(pane.getState().fixes.some(({ kind }) => kind === 'date')).toBe(false)
    expect(pane.getState().notices).toMatchObject([{ kind: 'done', action: null }])
    expect(pane.getState()).toMatchObject({ working: false, undo: { count: 1 } })
    await pane.undoFix()
    expect(await valueAt(opened, STUDIO_SHEET, at('namedOn'))).toBe('2020年4月27日')
    expect(pane.getState().undo).toBeNull()
    expect(pane.getState().fixes.some(({ kind }) => kind === 'date')).toBe(true)
  })

  it('mend the finding of their cell, and its mark goes with it', async () => {
    const opened = open(
      withCells(good, STUDIO_SHEET, { [at('leaderIdentity')]: '３７０１０２１９８００１０１００１９' }),
    )
    const { pane, host } = opened
    await pane.checkSheet()
    const entry = pane
      .getState()
      .list.groups.flatMap(({ entries }) => entries)
      .find(({ fix }) => fix !== null)
    const id = entry?.fix?.id ?? pane.getState().fixes[0]!.fixes[0]!.id
    pane.previewFix(id)
    await pane.confirm()
    expect(await valueAt(opened, STUDIO_SHEET, at('leaderIdentity'))).toBe('370102198001010019')
    const { column } = placeOf(STUDIO_SHEET, at('leaderIdentity'))
    const found = allListed(opened).filter((finding) => finding.row === 5 && finding.column === column)
    const marks = host.marksNow.filter((mark) => mark.row === 5 && mark.column === column)
    expect(marks.length).toBe(found.length > 0 ? 1 : 0)
  })

  it('leave a cell alone that was changed since the preview', async () => {
    const opened = await checked()
    const { pane, host } = opened
    pane.previewFixes('spaces')
    host.type(placeOf(STUDIO_SHEET, at('leader')), '赵六')
    await pane.confirm()
    expect(await valueAt(opened, STUDIO_SHEET, at('leader'))).toBe('赵六')
    expect(await valueAt(opened, STUDIO_SHEET, at('leader', 1))).toBe('李四')
    expect(pane.getState().notices.map(({ text }) => text)).toContain(
      '有 1 处已被改动，没有修改。请重新校验。',
    )
  })

  it('leave a cell alone that was changed since they were made, when taken back', async () => {
    const opened = await checked()
    const { pane, host } = opened
    pane.previewFixes('spaces')
    await pane.confirm()
    host.type(placeOf(STUDIO_SHEET, at('leader')), '赵六')
    await pane.undoFix()
    expect(await valueAt(opened, STUDIO_SHEET, at('leader'))).toBe('赵六')
    expect(await valueAt(opened, STUDIO_SHEET, at('leader', 1))).toBe('李四​')
  })

  it('are not offered where nothing can be written', async () => {
    const { pane } = open(untidy, { capabilities: { write: false } })
    await pane.checkSheet()
    expect(pane.getState().fixes).toEqual([])
  })

  it('are not offered in a file that is only read, which says why and what to do', async () => {
    const readOnly = '这是旧版 .xls 文件，请另存为 .xlsx'
    const { pane } = open(untidy, { readOnly, capabilities: { write: false } })
    await pane.checkAll()
    await pane.recheck()
    const said = pane.getState().notices.filter(({ kind }) => kind === 'read-only')
    expect(said).toMatchObject([{ intent: 'info', text: `${readOnly}。`, action: null, dismissable: true }])
  })

  it('on a protected sheet say why they fail, and nothing is to be taken back', async () => {
    const { pane } = open(untidy, { protectedSheets: [STUDIO_SHEET] })
    await pane.checkSheet()
    pane.previewFixes('spaces')
    await pane.confirm()
    expect(pane.getState().notices.map(({ kind }) => kind)).toContain('protected')
    expect(pane.getState()).toMatchObject({ undo: null, working: false })
  })
})

describe('生成汇总表', () => {
  it('says so where nothing is to be written', async () => {
    const { pane } = open(good)
    await pane.fillSummary()
    expect(pane.getState().preview).toBeNull()
    expect(pane.getState().notices).toMatchObject([{ kind: 'done' }])
  })

  it('shows what it will write, writes it on a yes, and takes it back', async () => {
    const opened = open(withCells(good, STUDIO_SHEET, { [at('leader')]: '新领衔人' }))
    const { pane } = opened
    const before = await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))
    await pane.fillSummary()
    const { preview } = pane.getState()
    expect(preview).toMatchObject({ kind: 'summary', asks: null })
    if (preview?.kind !== 'summary') throw new Error('no preview')
    expect(preview.plan.lines.filter(({ change }) => change !== 'same')).toMatchObject([
      { change: 'changed', cells: [{ address: inSummary('leader'), before, after: '新领衔人' }] },
    ])
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))).toBe(before)
    await pane.confirm()
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))).toBe('新领衔人')
    await pane.undoFix()
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))).toBe(before)
  })

  it('asks before rows are lost', async () => {
    const opened = open(withCells(good, SUMMARY_SHEET, { [inSummary('number')]: 'ZZ-99' }))
    const { pane } = opened
    await pane.fillSummary()
    const { preview } = pane.getState()
    expect(preview).toMatchObject({ asks: expect.stringContaining('ZZ-99') })
    await pane.confirm()
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('number'))).toBe('ZZ-99')
    await pane.confirm(true)
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('number'))).not.toBe('ZZ-99')
  })

  it('does not write what was not shown', async () => {
    const opened = open(withCells(good, STUDIO_SHEET, { [at('leader')]: '新领衔人' }))
    const { pane, host } = opened
    await pane.fillSummary()
    host.type(placeOf(STUDIO_SHEET, at('leader')), '又一人')
    await pane.confirm()
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))).not.toBe('新领衔人')
    expect(pane.getState().notices.map(({ text }) => text)).toEqual([
      '预览后工作表有改动，没有写入。请重新生成汇总表。',
    ])
  })

  it('is offered after a check where lines are lacking, and then no more', async () => {
    const emptied = withCells(good, SUMMARY_SHEET, {
      [inSummary('number', 1)]: null,
      [inSummary('studio', 1)]: null,
    })
    const { pane } = open(emptied)
    await pane.checkAll()
    expect(pane.getState().remake).toBe('生成汇总表（新增 1 行，去掉 1 行）')
    await pane.fillSummary()
    await pane.confirm(true)
    expect(pane.getState().remake).toBeNull()
    await pane.undoFix()
    expect(pane.getState().remake).toBe('生成汇总表（新增 1 行，去掉 1 行）')
  })

  it('says what is missing', async () => {
    const { pane } = open({ sheets: good.sheets.filter(({ name }) => name !== SUMMARY_SHEET) })
    await pane.fillSummary()
    expect(pane.getState().notices[0]!.text).toContain(`没有工作表“${SUMMARY_SHEET}”`)
  })
})

describe('a summary that says otherwise than its applications', () => {
  const wrong = withCells(good, SUMMARY_SHEET, {
    [inSummary('leader')]: ' 某　某 ',
    [inSummary('studio', 1)]: '别的',
  })

  it('is mended cell by cell, at the finding or all at once, and taken back', async () => {
    const opened = open(wrong)
    const { pane } = opened
    await pane.checkAll()
    const inStep = () => pane.getState().fixes.find(({ kind }) => kind === 'summary')
    expect(inStep()?.label).toBe('汇总表照申报表改（2 处）')
    // What is wrong is not offered to be trimmed besides.
    expect(pane.getState().fixes).toHaveLength(1)
    const found = pane
      .getState()
      .list.groups.flatMap(({ entries }) => entries)
      .find(({ finding }) => finding.sheet === SUMMARY_SHEET && finding.address === inSummary('leader'))
    expect(found?.fix).toMatchObject({
      kind: 'summary',
      value: await valueAt(opened, STUDIO_SHEET, at('leader')),
    })
    pane.previewFixes('summary')
    await pane.confirm()
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))).toBe(
      await valueAt(opened, STUDIO_SHEET, at('leader')),
    )
    expect(pane.getState()).toMatchObject({ fixes: [], remake: null, undo: { count: 2 } })
    await pane.undoFix()
    expect(await valueAt(opened, SUMMARY_SHEET, inSummary('leader'))).toBe(' 某　某 ')
    expect(inStep()?.fixes).toHaveLength(2)
  })

  it('is mended on the summary alone, and not spoken of on another sheet', async () => {
    const onApplication = open(wrong)
    await onApplication.pane.checkSheet()
    expect(onApplication.pane.getState().fixes).toEqual([])
    const onSummary = open(wrong, { active: SUMMARY_SHEET })
    await onSummary.pane.checkSheet()
    expect(onSummary.pane.getState().fixes.map(({ label }) => label)).toEqual(['汇总表照申报表改（2 处）'])
  })

  it('follows an application that was changed', async () => {
    const opened = open(good)
    const { pane, host, timers } = opened
    await pane.checkAll()
    expect(pane.getState().fixes).toEqual([])
    host.type(placeOf(STUDIO_SHEET, at('leader')), '新领衔人')
    timers.pass()
    await settled(opened)
    expect(pane.getState().fixes.map(({ label }) => label)).toEqual(['汇总表照申报表改（1 处）'])
  })

  it('is not offered where nothing can be written', async () => {
    const { pane } = open(withCells(wrong, SUMMARY_SHEET, { [inSummary('number')]: 'ZZ-9' }), {
      capabilities: { write: false },
    })
    await pane.checkAll()
    expect(pane.getState()).toMatchObject({ fixes: [], remake: null })
  })
})
