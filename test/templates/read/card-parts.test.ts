/** Tables and cards that stand on the card of another record: where they end, and whose number they take. */
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../templates/read/recognise.ts'
import { count, day, text, year } from '../../../templates/sheet/column-kinds.ts'
import { type Form, form } from '../../../templates/sheet/form.ts'
import type { Cell, CellRange, Grid } from '../../../templates/sheet/grid.ts'

const number = () => text({ header: ['申报编号'], required: true, identifies: true, fill: '' })

const team = form({
  id: 'team',
  title: '团队成员',
  layout: 'table',
  joins: 'number',
  columns: {
    number: number(),
    name: text({ header: ['姓名'], fill: '' }),
    age: count({ header: ['年龄'], fill: '' }),
    post: text({ header: ['工种'], fill: '' }),
    answer: text({ header: ['说明'], answers: true, fill: '' }),
  },
})

const won = form({
  id: 'won',
  title: '创新成果',
  layout: 'table-or-card',
  joins: 'number',
  columns: {
    number: number(),
    name: text({ header: ['成果名称'], required: true, fill: '' }),
    year: year({ header: ['年度'], fill: '' }),
    issuer: text({ header: ['颁发单位'], fill: '' }),
  },
})

const applications = form({
  id: 'applications',
  title: '申报表',
  layout: 'table-or-card',
  card: {
    title: '申报表',
    purpose: '一份一张',
    kinds: [{ id: 'a', name: '甲类', given: { kind: '甲类' } }],
    parts: [
      { title: '工作室', hint: '都要填', fields: ['number', 'studio', 'kind'] },
      { title: '团队成员', table: team as unknown as Form, keys: ['name', 'age', 'post', 'answer'], rows: 3 },
      { title: '创新成果', card: won as unknown as Form, fields: ['name', 'year', 'issuer'] },
      { title: '推荐意见', opinions: [{ says: 'opinion', on: 'opinionOn' }] },
    ],
  },
  columns: {
    number: number(),
    studio: text({ header: ['工作室名称'], required: true, fill: '' }),
    kind: text({ header: ['申报类别'], fill: '' }),
    opinion: text({ header: ['单位工会意见'], fill: '' }),
    opinionOn: day({ header: ['单位工会意见日期'], fill: '' }),
  },
})

const FORMS = [applications, team, won] as readonly unknown[] as readonly Form[]

/** One card of twelve rows from row `top` on. */
function card(
  top: number,
  said: { number?: Cell; studio?: Cell; people?: Cell[][]; won?: Cell[]; opinion?: Cell },
): Record<number, Cell[]> {
  const [first = [], second = []] = said.people ?? []
  return {
    [top]: ['申报表'],
    [top + 1]: ['一、工作室'],
    [top + 2]: ['*申报编号', said.number ?? null, '*工作室名称', said.studio ?? null],
    [top + 3]: ['申报类别', '甲类'],
    [top + 4]: ['二、团队成员'],
    [top + 5]: ['序号', '姓名', '年龄', '工种', '说明'],
    [top + 6]: [1, ...first],
    [top + 7]: [2, ...second],
    [top + 8]: ['三、创新成果'],
    [top + 9]: ['成果1', '*成果名称', said.won?.[0] ?? null, '年度', said.won?.[1] ?? null],
    [top + 10]: [null, '颁发单位', said.won?.[2] ?? null],
    [top + 11]: ['成果2', '*成果名称', null, '年度', null],
    [top + 12]: [null, '颁发单位', null],
    [top + 13]: ['四、推荐意见'],
    [top + 14]: ['单位工会意见', said.opinion ?? null],
    [top + 15]: [null, '（盖章）', '单位工会意见日期', null],
  }
}

const WIDE = [0, 1, 4, 8, 13]

function sheet(rows: Record<number, Cell[]>, tops: readonly number[], name = '申报表'): Grid {
  const merges = tops.flatMap((top) =>
    WIDE.map((at): CellRange => ({ top: top + at, left: 1, bottom: top + at, right: 5 })),
  )
  return {
    name,
    hidden: false,
    merges,
    rows: Object.entries(rows).map(([row, cells]) => ({ number: Number(row), cells })),
  }
}

type Read = { at: number } & Readonly<Record<string, unknown>>

function read(...sheets: Grid[]) {
  const { readings } = recognise({ sheets }, FORMS)
  const of = (form: unknown) =>
    readings
      .filter((reading) => reading.form === form)
      .flatMap(({ records }): Read[] => records.map(({ row, number: at }) => ({ at, ...row })))
  return {
    readings,
    applications: of(applications),
    team: of(team),
    won: of(won),
    drafts: readings.flatMap(({ drafts }) => drafts.map((d) => `${d.severity} ${d.address} ${d.message}`)),
    aside: readings.flatMap(({ setAside }) => setAside),
  }
}

const FILLED = {
  number: 'A1',
  studio: '张三工作室',
  people: [
    ['李四', 40, '钳工'],
    ['王五', 35, '单位工会意见'],
  ],
  won: ['新夹具', 2025, '市总工会'],
  opinion: '同意',
}

describe('a card with tables and blocks', () => {
  it('gives each part to its form, with the number of the card', () => {
    const found = read(sheet(card(1, FILLED), [1]))
    expect(found.applications).toEqual([
      { at: 3, number: 'A1', studio: '张三工作室', kind: '甲类', opinion: '同意' },
    ])
    expect(found.team).toEqual([
      { at: 7, number: 'A1', name: '李四', age: 40, post: '钳工' },
      { at: 8, number: 'A1', name: '王五', age: 35, post: '单位工会意见' },
    ])
    expect(found.won).toEqual([{ at: 10, number: 'A1', name: '新夹具', year: 2025, issuer: '市总工会' }])
    expect(found.drafts).toEqual([])
    expect(found.aside).toEqual([])
  })

  it('places the number of a row at the card’s own cell', () => {
    const { readings } = read(sheet(card(1, FILLED), [1]))
    const [member] = readings.find((reading) => reading.form === (team as unknown as Form))!.records
    expect(member!.place('number')).toEqual({ row: 3, column: 2, header: '*申报编号' })
    expect(member!.place('age')).toMatchObject({ row: 7, column: 3 })
  })

  it('says once that the number is missing, and keeps the rows', () => {
    const { number: _, ...rest } = FILLED
    const found = read(sheet(card(1, rest), [1]))
    expect(found.drafts).toEqual(['error B3 “申报编号”为必填项，未填写'])
    expect(found.team.map((row) => row['number'])).toEqual([undefined, undefined])
    expect(found.won.map((row) => row['number'])).toEqual([undefined])
  })

  it('a card that nobody has filled is no record, whatever it had filled beforehand', () => {
    const found = read(sheet(card(1, {}), [1]))
    expect(found).toMatchObject({ applications: [], team: [], won: [], drafts: [], aside: [] })
    expect(found.readings.length).toBe(3)
  })

  it('a card of which only a table is filled is one', () => {
    const found = read(sheet(card(1, { people: [['李四', 40]] }), [1]))
    expect(found.applications.length).toBe(1)
    expect(found.drafts).toEqual([
      'error B3 “申报编号”为必填项，未填写',
      'error D3 “工作室名称”为必填项，未填写',
    ])
  })

  it('cards below each other and on sheets of their own keep their parts apart', () => {
    const two = { ...FILLED, number: 'A2', studio: '赵六工作室', people: [['孙七', 50, '电工']] }
    const three = { ...FILLED, number: 'A3', studio: '周八工作室', won: ['新刀具', 2024, '省总工会'] }
    const found = read(
      sheet({ ...card(1, FILLED), ...card(20, two) }, [1, 20]),
      sheet(card(1, three), [1], '申报表 (2)'),
    )
    expect(found.applications.map((row) => row['number'])).toEqual(['A1', 'A2', 'A3'])
    expect(found.team.map((row) => [row['number'], row['name']])).toEqual([
      ['A1', '李四'],
      ['A1', '王五'],
      ['A2', '孙七'],
      ['A3', '李四'],
      ['A3', '王五'],
    ])
    expect(found.won.map((row) => [row['number'], row['name']])).toEqual([
      ['A1', '新夹具'],
      ['A2', '新夹具'],
      ['A3', '新刀具'],
    ])
    expect(found.drafts).toEqual([])
  })

  it('where a further record would stand: the next row of a table is the card’s, the next block the first blank', () => {
    const { readings } = read(sheet(card(1, FILLED), [1]))
    const places = readings.map(({ form: { id }, onCard }) => [id, onCard?.card, onCard?.last, onCard?.next])
    expect(places).toEqual([
      ['applications', undefined, undefined, undefined],
      ['team', { from: 1, to: 16 }, 8, null],
      ['won', { from: 1, to: 16 }, 13, { key: 'name', row: 12, column: 3 }],
    ])
  })
})

it('a label alone in its row above a table is no title of the table', () => {
  const rows = { ...card(1, FILLED), 4: ['申报类别'] }
  const grid = sheet(rows, [1])
  const found = read({ ...grid, merges: [...grid.merges, { top: 4, left: 1, bottom: 4, right: 2 }] })
  expect(found.aside).toEqual([])
  expect(found.applications).toMatchObject([{ number: 'A1' }])
})

it('labels with room for values between them are no header of a table', () => {
  const rows = {
    ...card(1, FILLED),
    10: ['成果1', '*成果名称', null, '年度', null, '颁发单位', null],
    11: [],
  }
  const { won: found, drafts } = read(sheet({ ...rows, 12: ['成果2'], 13: [] }, [1]))
  expect(found).toEqual([])
  expect(drafts).toEqual([])
})

it('words in a box that the card does not know are still reported, headings of others too', () => {
  const rows = { ...card(1, FILLED), 17: ['微信号', 'wx'] }
  expect(read(sheet(rows, [1])).drafts).toEqual(['info A17 不在模板之内，没有读取：A17“微信号：wx”'])
})
