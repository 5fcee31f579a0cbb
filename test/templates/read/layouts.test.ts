/** Rules of reading that have edges: headers, cells that stand for the one above, several tables, cards. */
import { describe, expect, it } from 'vitest'
import { readCard } from '../../../templates/read/card.ts'
import { signed } from '../../../templates/read/card-signed.ts'
import { read } from '../../../templates/read/read.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import { choice, code, count, day, money, text } from '../../../templates/sheet/column-kinds.ts'
import { type Form, form } from '../../../templates/sheet/form.ts'
import type { Cell, CellRange, Grid } from '../../../templates/sheet/grid.ts'

const team = form({
  id: 'team',
  title: '团队成员',
  layout: 'table',
  joins: 'number',
  columns: {
    number: text({ header: ['申报编号'], aliases: ['编号'], required: true, rollup: 'key', fill: '' }),
    name: text({ header: ['姓名'], rollup: 'key', fill: '' }),
    identity: code({ header: ['证件号码'], format: 'identity-number', fill: '' }),
    school: choice(['本科', '专科'], { header: ['学历'], fill: '' }),
    joinedOn: day({ header: ['入职日期'], fill: '' }),
    pay: money({ header: ['补贴（元）'], unit: '元', rollup: 'sum', fill: '' }),
    remark: text({ header: ['说明'], answers: true, fill: '' }),
  },
})

const applications = form({
  id: 'applications',
  title: '申报表',
  layout: 'table-or-card',
  columns: {
    number: text({ header: ['申报编号'], aliases: ['编号'], own: true, required: true, fill: '' }),
    employer: text({ header: ['所在单位'], aliases: ['单位名称'], rollup: 'key', shared: true, fill: '' }),
    leader: text({
      header: ['领衔人', '姓名'],
      aliases: ['负责人'],
      rollup: 'key',
      required: true,
      fill: '',
    }),
    post: text({ header: ['领衔人', '职务'], fill: '' }),
    joinedOn: day({ header: ['领衔人', '入职日期'], fill: '' }),
    deputy: text({ header: ['联系人', '姓名'], fill: '' }),
    people: count({ header: ['成员总数'], fill: '' }),
    opinion: text({ header: ['推荐意见', '单位工会意见'], fill: '' }),
    opinionOn: day({ header: ['推荐意见', '单位工会意见日期'], fill: '' }),
  },
})

const grid = (rows: Record<number, Cell[]>, merges: string[] = [], name = 'Sheet1'): Grid => ({
  name,
  hidden: false,
  merges: merges.map(rangeOf),
  rows: Object.entries(rows).map(([number, cells]) => ({ number: Number(number), cells })),
})

/** `A2:A4`, columns A to Z. */
function rangeOf(range: string): CellRange {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!
  const column = (letter: string): number => letter.charCodeAt(0) - 64
  return { left: column(left!), top: Number(top), right: column(right!), bottom: Number(bottom) }
}

const rows = (sheet: Grid, of: Form = team): Record<string, unknown>[] =>
  read(sheet, of)!.records.map(({ row }) =>
    Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'object' ? String(v) : v])),
  )

const found = (sheet: Grid, of: Form = team): string[] =>
  read(sheet, of)!.drafts.map(({ severity, address, message }) => `${severity} ${address} ${message}`)

const HEAD = ['申报编号', '姓名', '证件号码', '学历', '入职日期', '补贴（元）', '说明']

describe('headers', () => {
  it('a column’s own name rules over its other names, wherever they stand', () => {
    for (const head of [
      ['编号', '姓名', '学历', '申报编号'],
      ['申报编号', '姓名', '学历', '编号'],
    ]) {
      const at = head.indexOf('申报编号')
      const sheet = grid({ 1: head, 2: head.map((_, i) => (i === at ? 'LX-01' : i === 1 ? '张三' : null)) })
      expect(rows(sheet)).toEqual([{ number: 'LX-01', name: '张三' }])
      expect(found(sheet)).toEqual([])
      expect(read(sheet, team)!.extra.map(({ header }) => header)).toEqual(['编号'])
    }
  })

  it('three lines: the nearest group rules', () => {
    const sheet = grid(
      {
        1: ['申报编号', '人员', null, null, '成员总数'],
        2: [null, '领衔人', null, '联系人', null],
        3: [null, '姓名', '职务', '姓名', null],
        4: ['A1', '张三', '班长', '李四', 5],
      },
      ['B1:D1', 'B2:C2', 'A1:A3', 'E1:E3'],
    )
    expect(rows(sheet, applications)).toEqual([
      { number: 'A1', leader: '张三', post: '班长', deputy: '李四', people: 5 },
    ])
  })

  it.each([
    [['申报编号', '姓名', '学历', '入职时间'], ['入职日期']],
    [['申报编号', '姓名', '学历', '入职的日期'], ['入职日期']],
    [['申报编号', '姓名', '学历', '身份证件号码'], ['证件号码']],
    [['申报编号', '姓名', '学历', '补帖（元）'], []],
    [['申报编号', '姓名', '学历', '备忘'], []],
    [['申报编号', '姓名', '学历', '序号'], []],
  ] as const)('%j offers %j', (head, offered) => {
    const sheet = grid({ 1: [...head], 2: ['A1', '张三', '本科', 'x'] })
    expect(read(sheet, team)!.drafts.map(({ expected }) => expected)).toEqual(offered)
    expect(rows(sheet)).toEqual([{ number: 'A1', name: '张三', school: '本科' }])
  })

  it('a header that looks like a column and holds nothing is not worth a word', () => {
    const sheet = grid({ 1: ['申报编号', '姓名', '学历', '入职时间'], 2: ['A1', '张三', '本科'] })
    expect(found(sheet)).toEqual([])
  })
})

describe('cells that stand for the one above', () => {
  const under = (
    cells: Cell[],
    merges: string[] = [],
    first: Cell[] = ['A1', '张三', '12', '本科', '2020-04-27', 5, '甲'],
  ) => grid({ 1: HEAD, 2: first, 3: cells }, merges)

  it.each<[word: Cell]>([['同上'], ['〃'], ['″'], ['"'], ['“'], ['同 上'], ['——〃——'], ['同上行'], ['同']])(
    '%s is taken for the value above, and told',
    (word) => {
      const sheet = under(['A1', '李四', '13', word, word])
      expect(rows(sheet)[1]).toMatchObject({ school: '本科', joinedOn: '2020-04-27' })
      expect(found(sheet)).toEqual([
        'info D3 D3 是同上，照上面的“本科”读取',
        'info E3 E3 是同上，照上面的“2020-04-27”读取',
      ])
    },
  )

  it.each<[what: string, cells: Cell[], address: string]>([
    ['a name', ['A1', '同上'], 'B3'],
    ['an identity number', ['A1', '李四', '同上'], 'C3'],
    ['an amount', ['A1', '李四', '13', '专科', null, '同上'], 'F3'],
  ])('but not for %s', (_what, cells, address) => {
    const [draft] = read(under(cells), team)!.drafts
    expect(draft).toMatchObject({ address, severity: 'error', kind: 'unreadable' })
    expect(draft!.message).toContain('同上')
  })

  it('同上 with nothing above it is an error', () => {
    const first = read(grid({ 1: HEAD, 2: ['A1', '张三', '12', '同上'] }), team)!
    expect(first.drafts).toMatchObject([
      { address: 'D2', severity: 'error', message: '“同上”的上面没有可照的内容' },
    ])
    const blank = read(under(['A1', '李四', null, '同上'], [], ['A1', '张三']), team)!
    expect(blank.drafts).toMatchObject([{ address: 'D3', severity: 'error' }])
  })

  it('a merge down the rows stands for each; one beside it does not', () => {
    const sheet = grid({ 1: HEAD, 2: ['A1', '张三', null, '本科'], 3: [null, '李四'], 4: [null, '王五'] }, [
      'A2:A4',
      'D2:D3',
    ])
    expect(rows(sheet)).toEqual([
      { number: 'A1', name: '张三', school: '本科' },
      { number: 'A1', name: '李四', school: '本科' },
      { number: 'A1', name: '王五' },
    ])
    expect(found(sheet)).toEqual([
      'info A3 A3:A4 是合并单元格，照上面的“A1”读取',
      'info D3 D3 是合并单元格，照上面的“本科”读取',
    ])
  })

  it('cells one below the other are told together, and apart where one between them has a value of its own', () => {
    const column = (...school: Cell[]) =>
      found(
        grid(
          Object.fromEntries([
            [1, HEAD],
            ...school.map((each, i) => [i + 2, ['A1', `${'张李王赵'[i]}三`, `${i + 12}`, each]]),
          ]),
        ),
      )
    expect(column('本科', '同上', '同上')).toEqual(['info D3 D3:D4 是同上，照上面的“本科”读取'])
    expect(column('本科', '同上', '本科', '同上')).toEqual([
      'info D3 D3 是同上，照上面的“本科”读取',
      'info D5 D5 是同上，照上面的“本科”读取',
    ])
    expect(column('本科', '同上', '专科', '同上')).toEqual([
      'info D3 D3 是同上，照上面的“本科”读取',
      'info D5 D5 是同上，照上面的“专科”读取',
    ])
  })

  it('a merge over what each record has to itself asks which', () => {
    const sheet = grid({ 1: HEAD, 2: ['A1', '张三', '12', '本科', null, 5], 3: ['A1', '李四'] }, [
      'C2:C3',
      'F2:F3',
    ])
    expect(read(sheet, team)!.drafts.map(({ address, severity }) => [address, severity])).toEqual([
      ['C3', 'error'],
      ['F3', 'error'],
    ])
    const own = grid(
      {
        1: ['申报编号', '所在单位', '领衔人姓名', '成员总数'],
        2: ['A1', '甲厂', '张三', 5],
        3: [null, null, '李四', 6],
      },
      ['A2:A3', 'B2:B3'],
    )
    expect(read(own, applications)!.drafts.map(({ address, severity }) => [address, severity])).toEqual([
      ['A3', 'error'],
      ['B3', 'info'],
    ])
  })

  it('a merge of the header or of an empty cell stands for nothing', () => {
    const sheet = grid({ 1: HEAD, 2: ['A1', '张三'], 3: ['A2', '李四'] }, ['D1:D3', 'E2:E3'])
    expect(rows(sheet)).toEqual([
      { number: 'A1', name: '张三' },
      { number: 'A2', name: '李四' },
    ])
    expect(found(sheet)).toEqual([])
  })

  it('goes on across a header that repeats at a page end', () => {
    const sheet = grid({ 1: HEAD, 2: ['A1', '张三', null, '本科'], 3: HEAD, 4: ['A1', '李四', null, '同上'] })
    expect(rows(sheet)[1]).toMatchObject({ school: '本科' })
  })
})

describe('several tables', () => {
  it('each with a total of its own are added up apart', () => {
    const part = (top: number, pay: number, total: number): Record<number, Cell[]> => ({
      [top]: HEAD,
      [top + 1]: ['A1', '张三', null, null, null, pay],
      [top + 2]: ['A1', '李四', null, null, null, pay],
      [top + 3]: ['合计', null, null, null, null, total],
    })
    const { readings } = recognise({ sheets: [grid({ ...part(1, 5, 10), ...part(6, 7, 15) })] }, [team])
    expect(readings.map(({ records }) => records.length)).toEqual([2, 2])
    expect(readings.map(({ drafts }) => drafts.map(({ address }) => address))).toEqual([[], ['F9']])
  })

  it('a two-line header that repeats is set aside whole', () => {
    const sheet = grid({
      1: ['申报编号', '领衔人', null, '联系人'],
      2: [null, '姓名', '职务', '姓名'],
      3: ['A1', '张三', '班长', '李四'],
      4: ['申报编号', '领衔人', null, '联系人'],
      5: [null, '姓名', '职务', '姓名'],
      6: ['A2', '王五', '钳工', '赵六'],
    })
    const reading = read(sheet, applications)!
    expect(reading.records.map(({ number }) => number)).toEqual([3, 6])
    expect(reading.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'header'],
      [5, 'header'],
    ])
  })

  it('a record whose words are those of headers stays a record', () => {
    const sheet = grid({ 1: HEAD, 2: ['A1', '姓名', '12', '本科', '2020-04-27', 5, '说明'] })
    expect(rows(sheet)).toMatchObject([{ name: '姓名', remark: '说明' }])
  })
})

describe('cards', () => {
  const card = (rows: Record<number, Cell[]>, merges: string[] = []) => {
    const reading = readCard(grid(rows, merges), applications)
    return {
      rows: reading?.records.map(({ row }) => ({ ...row })),
      found: reading?.drafts.map(({ severity, address, message }) => `${severity} ${address} ${message}`),
      setAside: reading?.setAside,
    }
  }

  it('groups left of the labels tell names apart, merged or not', () => {
    const read = card(
      {
        1: ['申报表'],
        2: ['申报编号', 'A1', '所在单位', '甲厂'],
        3: ['领衔人', '姓名', '张三', '职务', '班长'],
        4: [null, '入职日期', '2020-04-27'],
        5: ['联系人', '姓名', '李四'],
      },
      ['A3:A4'],
    )
    expect(read.rows).toMatchObject([
      { number: 'A1', employer: '甲厂', leader: '张三', post: '班长', deputy: '李四' },
    ])
    expect(read.found).toEqual([])
  })

  it('a word that is a label elsewhere may be a value', () => {
    const read = card({
      1: ['申报编号', 'A1'],
      2: ['领衔人', '姓名', '张三', '职务', '负责人'],
      3: ['所在单位', '甲厂', '成员总数', 5],
    })
    expect(read.rows).toEqual([{ number: 'A1', employer: '甲厂', leader: '张三', post: '负责人', people: 5 }])
  })

  it('a label with its value in one cell; an empty one takes no neighbour’s caption', () => {
    expect(
      card({ 1: ['申报编号：A1', '单位名称: 甲厂'], 2: ['领衔人', '姓名', '张三'], 3: ['成员总数', 5] }).rows,
    ).toEqual([{ number: 'A1', employer: '甲厂', leader: '张三', people: 5 }])
    const empty = card({
      1: ['申报编号：', '日期：2026年'],
      2: ['领衔人', '姓名', '张三'],
      3: ['成员总数', 5],
    })
    expect(empty.rows).toEqual([{ leader: '张三', people: 5 }])
    expect(empty.found).toEqual(['error A1 “申报编号”为必填项，未填写'])
  })

  it('the same label twice with different values is asked', () => {
    const read = card({
      1: ['申报编号', 'A1', '所在单位', '甲厂'],
      2: ['领衔人', '姓名', '张三'],
      3: ['所在单位', '乙厂'],
    })
    expect(read.rows).toMatchObject([{ employer: '甲厂' }])
    expect(read.found).toEqual(['review B3 “所在单位”一栏出现两次，按 D1 读取，这里的“乙厂”没有读取'])
  })

  it('faults of one card belong to its record, not to the others', () => {
    const one = (top: number, cells: Cell[]): Record<number, Cell[]> => ({
      [top]: ['申报编号', `A${top}`, '所在单位', '甲厂'],
      [top + 1]: ['领衔人', '姓名', '张三', '入职日期', ...cells],
      [top + 2]: ['成员总数', 5],
    })
    const reading = readCard(grid({ ...one(1, ['2020-04-27']), ...one(5, ['哪天']) }), applications)!
    expect(reading.records.map(({ number, through }) => [number, through])).toEqual([
      [1, 4],
      [5, 7],
    ])
    expect(reading.drafts).toMatchObject([{ address: 'E6', kind: 'unreadable' }])
  })

  it('a sheet of a table is no card', () => {
    expect(
      card({ 1: ['申报编号', '所在单位', '成员总数'], 2: ['A1', '甲厂', 5], 3: ['A2', '乙厂', 6] }).rows,
    ).toBeUndefined()
  })

  it.each([
    ['同意推荐。\n（盖章）\n2026年5月20日', '同意推荐。', '2026年5月20日'],
    ['同意推荐 单位公章：2026.5.20', '同意推荐', '2026.5.20'],
    ['同意推荐（盖章） 二〇二六年五月二十日', '同意推荐', '二〇二六年五月二十日'],
    ['经2026年5月1日会议研究，同意推荐', '经2026年5月1日会议研究，同意推荐', null],
    ['（盖章）\n    年  月  日', null, null],
    ['同意', '同意', null],
  ])('the box %j holds %j and %j', (box, words, day) => {
    expect(signed(box)).toEqual({ words, day })
    const read = card({
      1: ['申报编号', 'A1', '成员总数', 5],
      2: ['领衔人', '姓名', '张三'],
      3: ['推荐意见', '单位工会意见', box],
    })
    expect(read.rows![0]!.opinion ?? null).toBe(words)
    expect(read.rows![0]!.opinionOn === undefined).toBe(day === null)
  })
})
