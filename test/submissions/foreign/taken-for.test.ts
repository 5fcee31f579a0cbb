/** A sheet of theirs taken for another of our forms: by a person's choice, with the columns listed anew for it. */
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { foreignForms } from '../../../submissions/foreign/foreign-form.ts'
import { chooseFormActs, mapColumnActs, mapFormActs } from '../../../submissions/foreign/mapping-acts.ts'
import { mappingEvents } from '../../../submissions/foreign/mapping-events.ts'
import { mappingFaults } from '../../../submissions/foreign/mapping-faults.ts'
import { type ProposedSheet, proposals } from '../../../submissions/foreign/propose.ts'
import { relistedIn } from '../../../submissions/foreign/relisted.ts'
import { leftSheets } from '../../../submissions/foreign/taken-for.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Line } from '../../../submissions/state/line.ts'
import type { Acts } from '../../../submissions/state/office-acts.ts'
import { reversed } from '../../../submissions/state/reverse.ts'
import { formMapping, NO_COLUMN, WHOLE_FORM } from '../../../templates/forms/form-mapping.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { day } from '../../pipeline/support/sendings.ts'
import { office, rowsOf } from '../support/node.ts'
import { book, grid, studioSummary } from './strangers.ts'

const OFFICE = { union: '济南市总工会', year: 2026, level: '市级' } as const
const WHO = { name: '王芳', on: day('2026-10-10') }

/** Applications, and the achievements beside them, of which the program knows too few columns. */
const twoSheets = (): Book =>
  book(
    ...studioSummary('历下区总工会').sheets,
    grid('成果', [
      ['创新成果一览'],
      ['工作室', '成果名称', '完成人员'],
      ['张伟创新工作室', '一种夹具', '张伟'],
    ]),
    grid('说明', [['填报说明'], ['一、本表由区县总工会填写。']]),
  )

const sheetsIn = (strange: Book): ProposedSheet[] => {
  const found = proposals(registry, strange, '')
  return [...found, ...leftSheets(strange, found)]
}

const programme = sheetsIn(twoSheets())[0]!.programme

class Settling {
  lines: readonly Line[] = []
  constructor(private readonly sheets: readonly ProposedSheet[]) {
    this.map()
  }
  apply(events: Acts['events']): void {
    this.lines = applyEvents(this.lines, events).lines.filter(({ values }) =>
      Object.values(values).some((value) => value !== undefined),
    )
  }
  map() {
    const events = mappingEvents(registry, OFFICE as never, this.sheets, this.lines)
    this.apply(events)
    return events
  }
  act(acts: Acts): Acts {
    this.apply(acts.events)
    return acts
  }
  choose(sample: string, form: string | null, name = programme.name, sheets = this.sheets): Acts {
    return this.act(
      chooseFormActs(registry, OFFICE as never, this.lines, { sample, programme: name, form }, WHO, sheets),
    )
  }
  /** What a person types into the sheet. */
  types(sample: string, label: string, values: Line['values']): void {
    this.lines = this.lines.map((line) =>
      line.values['sample'] === sample && line.values['label'] === label
        ? { ...line, values: { ...line.values, ...values } }
        : line,
    )
  }
  of(sample: string) {
    return this.lines.filter(({ values }) => values['sample'] === sample).map(({ values }) => values)
  }
  whole(sample: string) {
    return this.of(sample).find(({ label }) => label === WHOLE_FORM)!
  }
  columns(sample: string) {
    return Object.fromEntries(
      this.of(sample)
        .filter(({ label }) => label !== WHOLE_FORM)
        .map(({ label, certainty, column }) => [label, `${certainty} ${column ?? ''}`.trim()]),
    )
  }
  known() {
    return office(OFFICE.union, [rowsOf(formMapping, this.lines.map(({ values }) => values) as never)])
  }
}

const SAMPLE = '济南市劳模和工匠人才创新工作室推荐汇总表'
const [APPLICATION, SUMMARY] = [programme.application.title, programme.summary.title]
const ACHIEVEMENTS = programme.children.find(({ title }) => title.includes('成果'))!.title

describe('a sheet of theirs', () => {
  it('is listed where a table stands in it, though it is taken for none; prose is not', () => {
    expect(sheetsIn(twoSheets()).map(({ sample, form }) => [sample, form?.title ?? null])).toEqual([
      [SAMPLE, APPLICATION],
      ['创新成果一览', null],
    ])
    const settling = new Settling(sheetsIn(twoSheets()))
    expect(settling.whole('创新成果一览')).toMatchObject({ column: NO_COLUMN, certainty: '不明' })
    expect(settling.map()).toEqual([])
  })

  it('is taken for the form that a person chooses, with columns proposed for that form', () => {
    const settling = new Settling(sheetsIn(twoSheets()))
    expect(settling.choose('创新成果一览', ACHIEVEMENTS).notDone).toEqual([])
    expect(settling.whole('创新成果一览')).toMatchObject({
      programme: programme.name,
      column: ACHIEVEMENTS,
      listedFor: ACHIEVEMENTS,
      certainty: '确定',
      why: '由人指定；3 栏中认出 2 栏',
    })
    expect(settling.columns('创新成果一览')).toMatchObject({ 成果名称: '确定 成果名称' })
    expect(settling.map()).toEqual([])
  })

  it('loses what was confirmed for the form before, and gets it back when that is taken back', () => {
    const settling = new Settling(sheetsIn(studioSummary('')))
    const yes = { sample: SAMPLE, confirmed: '是', columns: true } as const
    settling.act(mapFormActs(registry, OFFICE as never, settling.lines, yes, WHO))
    const before = settling.of(SAMPLE)
    const { events } = settling.choose(SAMPLE, SUMMARY)
    expect(relistedIn(events)).toEqual([{ sample: SAMPLE, title: SUMMARY, undone: 10 }])
    expect(settling.of(SAMPLE).filter(({ confirmed }) => confirmed !== undefined)).toEqual([])
    expect(settling.whole(SAMPLE)['confirmedBy']).toBeUndefined()
    expect(foreignForms(registry, settling.known()).forms).toEqual([])
    const keys = new Set(Object.values(programme.summary.columns).map(({ header }) => header.join('·')))
    for (const { label, column } of settling.of(SAMPLE))
      if (label !== WHOLE_FORM && column !== undefined && column !== NO_COLUMN)
        expect([label, keys.has(String(column))]).toEqual([label, true])
    settling.apply(reversed(events, '王芳'))
    const inOrder = (lines: typeof before) =>
      [...lines].sort((a, b) => Number(a['order']) - Number(b['order']))
    expect(JSON.stringify(inOrder(settling.of(SAMPLE)))).toBe(JSON.stringify(inOrder(before)))
  })

  it('keeps what was confirmed where only the programme changes', () => {
    const settling = new Settling(sheetsIn(studioSummary('')))
    const says = {
      sample: SAMPLE,
      label: '所在单位名称',
      column: '所在单位',
      unit: null,
      confirmed: '是',
    } as const
    settling.act(mapColumnActs(registry, OFFICE as never, settling.lines, says, WHO))
    settling.choose(SAMPLE, null, registry.byId('shandong-studio').name)
    expect(settling.whole(SAMPLE)).toMatchObject({
      column: APPLICATION,
      programme: registry.byId('shandong-studio').name,
    })
    expect(settling.of(SAMPLE).find(({ label }) => label === '所在单位名称')).toMatchObject({
      confirmed: '是',
    })
    settling.choose(SAMPLE, null, registry.byId('jinan-hazard').name)
    expect(settling.whole(SAMPLE)['column']).toBe(registry.byId('jinan-hazard').application.title)
    expect(settling.of(SAMPLE).filter(({ confirmed }) => confirmed !== undefined)).toEqual([])
  })

  it('goes by its columns’ names where the file is not at hand', () => {
    const settling = new Settling(sheetsIn(studioSummary('')))
    expect(settling.choose(SAMPLE, SUMMARY, programme.name, []).notDone).toEqual([])
    expect(Object.keys(settling.columns(SAMPLE))).toHaveLength(15)
    expect(settling.whole(SAMPLE)['listedFor']).toBe(SUMMARY)
    const left = new Settling(sheetsIn(twoSheets()))
    expect(
      left.choose('创新成果一览', ACHIEVEMENTS, programme.name, []).notDone.map(({ why }) => why),
    ).toEqual([`“创新成果一览”里没有找到栏目：请把这张表样重新放入，再选《${ACHIEVEMENTS}》`])
  })

  it('that is not to be read is not read, and is asked for no more', () => {
    const settling = new Settling(sheetsIn(twoSheets()))
    const no = { sample: '创新成果一览', confirmed: '否' } as const
    expect(settling.act(mapFormActs(registry, OFFICE as never, settling.lines, no, WHO)).notDone).toEqual([])
    expect(mappingFaults(registry, settling.known())).toEqual([])
    const yes = { sample: '创新成果一览', confirmed: '是' } as const
    expect(mapFormActs(registry, OFFICE as never, settling.lines, yes, WHO).notDone).toHaveLength(1)
    expect(settling.map()).toEqual([])
  })
})

describe('a form that is changed in the sheet itself', () => {
  const changed = (): Settling => {
    const settling = new Settling(sheetsIn(studioSummary('')))
    settling.types(SAMPLE, WHOLE_FORM, { column: SUMMARY, confirmed: '是' })
    return settling
  }

  it('is not read by the columns of the form before: the office is asked, at its cell', () => {
    const settling = changed()
    const known = settling.known()
    expect(foreignForms(registry, known).forms).toEqual([])
    expect(
      mappingFaults(registry, known).map(({ finding: { severity, code, value, header } }) => [
        severity,
        code,
        value,
        header,
      ]),
    ).toEqual([['error', 'foreign/mapping', SUMMARY, '本系统栏目']])
    const yes = { sample: SAMPLE, confirmed: '是' } as const
    expect(mapFormActs(registry, OFFICE as never, settling.lines, yes, WHO).notDone).toHaveLength(1)
  })

  it('has its columns listed anew when it is mapped again, and then is to be confirmed', () => {
    const settling = changed()
    expect(relistedIn(settling.map())).toMatchObject([{ sample: SAMPLE, title: SUMMARY }])
    expect(settling.whole(SAMPLE)).toMatchObject({ column: SUMMARY, listedFor: SUMMARY })
    expect(settling.whole(SAMPLE)['confirmed']).toBeUndefined()
    settling.types(SAMPLE, WHOLE_FORM, { confirmed: '是' })
    const known = settling.known()
    expect(mappingFaults(registry, known)).toEqual([])
    expect(foreignForms(registry, known).forms.map(({ form }) => form.title)).toEqual([SUMMARY])
    expect(settling.map()).toEqual([])
  })

  it('keeps a column that a person named for the new form at once', () => {
    const settling = changed()
    const own = Object.values(programme.summary.columns).map(({ header }) => header.join('·'))
    const others = new Set(Object.values(programme.application.columns).map(({ header }) => header.join('·')))
    const only = own.find((each) => !others.has(each))!
    settling.types(SAMPLE, '备注', { column: only, confirmed: '是' })
    settling.types(SAMPLE, '联系人', { column: NO_COLUMN, confirmed: '是' })
    settling.map()
    const of = (name: string) => settling.of(SAMPLE).find(({ label }) => label === name)
    expect(of('备注')).toMatchObject({ column: only, confirmed: '是' })
    expect(of('联系人')?.['confirmed']).toBeUndefined()
  })

  it('is read as it was where the workbook says nothing of for which form its columns are listed', () => {
    const settling = new Settling(sheetsIn(studioSummary('')))
    settling.types(SAMPLE, WHOLE_FORM, { confirmed: '是', listedFor: undefined })
    expect(foreignForms(registry, settling.known()).forms).toHaveLength(1)
  })
})

it('says nothing sure of a column in the place of another one', () => {
  const settling = new Settling(sheetsIn(studioSummary('')))
  settling.types(SAMPLE, '联系人', { column: '工作室名称' })
  settling.types(SAMPLE, '工作室名称', { column: '所在单位', certainty: '不明' })
  settling.map()
  expect(settling.columns(SAMPLE)).toMatchObject({ 联系人: '不明 工作室名称', 工作室名称: '不明 所在单位' })
})
