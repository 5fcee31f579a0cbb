/** Every screen of the city's office, worked out from one merge of the example year. */
import { beforeAll, describe, expect, it } from 'vitest'
import { actsOf } from '../../../desk/session/acts-of.ts'
import type { Intent } from '../../../desk/session/intent.ts'
import { type Views, viewsOf } from '../../../desk/views/all-views.ts'
import { effectOf } from '../../../desk/views/effect.ts'
import { filesNamed } from '../../../desk/views/files.ts'
import { nodesHere } from '../../../desk/views/find-record.ts'
import { type RecordView, recordOf } from '../../../desk/views/record-view.ts'
import { NO_FILTER, narrowed, type ReviewRow } from '../../../desk/views/review-list.ts'
import type { Seen } from '../../../desk/views/views.ts'
import { summaryOf } from '../../../office/summary.ts'
import { quotaOf } from '../../../submissions/counts/quota.ts'
import { yearTotalsOf } from '../../../submissions/counts/year-totals.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import { exampleSeen, openSent } from '../support/example-office.ts'
import { TODAY } from '../support/example-seen.ts'

const STUDIOS = '济南市创新工作室'
const HAZARDS = '济南市隐患排查奖励'

/** Identity numbers and mobile phones. */
const WHOLE_NUMBERS = /(?<![\d.])\d{17}[\dX](?!\d)|(?<![\d.])1[3-9]\d{9}(?!\d)/g

let seen: Seen
let views: Views
beforeAll(async () => {
  seen = await exampleSeen()
  views = viewsOf(seen)
})

const actsFor = (intent: Intent, at = seen) =>
  actsOf(intent, at.run, at.office, at.state, { name: '王芳', on: TODAY })

/** What the office sees after somebody has said something. */
function said(intent: Intent, at = seen): Seen {
  const { events, notDone } = actsFor(intent, at)
  expect(notDone).toEqual([])
  return { ...at, state: applyEvents(at.state, events).lines }
}

const rowOf = (number: string, unit: string, programme = STUDIOS): ReviewRow =>
  views.review.rows.find(
    ({ key }) => key.number === number && key.unit === unit && key.programme === programme,
  )!

describe('the example year on the page', () => {
  it('is plain: what the worker posts is what the page gets', () => {
    expect(structuredClone(views)).toEqual(views)
    expect(JSON.parse(JSON.stringify(views))).toEqual(views)
  })

  it('shows no identity number, telephone or account whole', () => {
    expect(JSON.stringify(views).match(WHOLE_NUMBERS) ?? []).toEqual([])
  })

  it('says the same figures as the rollup', () => {
    for (const { programme, place, records, units } of summaryOf(seen.run).rollups) {
      if (place !== '济南市') continue
      const { name } = seen.registry.byId(programme)
      const inbox = views.inbox.programmes.find((each) => each.programme === name)
      const counted = (key: 'accepted' | 'sentBack' | 'review'): number =>
        inbox!.units.reduce((sum, unit) => sum + unit[key], 0)
      expect([inbox!.expected, counted('accepted'), counted('sentBack'), counted('review')]).toEqual([
        units.expected,
        records.accepted,
        records.sentBack,
        records.review,
      ])
      expect(inbox!.units.filter(({ sent }) => !sent).map(({ unit }) => unit)).toEqual(units.missing)
    }
  })

  it('recommends as the rollup does as long as nobody has said anything since', () => {
    for (const node of nodesHere(seen)) {
      const { allocations } = views.naming.find(({ programme }) => programme === node.programme.name)!
      expect(allocations.map(({ unit, recommended, submitted }) => [unit, recommended, submitted])).toEqual(
        quotaOf(node).rows.map(({ unit, recommended, submitted }) => [unit, recommended, submitted]),
      )
    }
  })
})

describe('收件', () => {
  it('begins with what the office decides itself, and with who has not sent', () => {
    expect(views.inbox.programmes.map(({ programme }) => programme)).toEqual([
      STUDIOS,
      HAZARDS,
      '山东省创新工作室',
    ])
    expect(views.inbox.programmes[0]!.units.slice(0, 3)).toMatchObject([
      { unit: '济南莱芜高新区总工会', sent: false, expected: true, inTime: { words: '未报送', tone: 'gap' } },
      { unit: '济南市园林绿化系统工会', sent: false },
      { unit: '历下区总工会', sent: true, allocation: '0—3', acceptable: 3, locked: 0 },
    ])
  })

  it('tells who was late, and no longer once the term is extended to that day', () => {
    const late = (at: Views) =>
      at.inbox.programmes[1]!.units.filter(({ inTime }) => inTime.words === '逾期').map(
        ({ unit, sentOn }) => [unit, sentOn],
      )
    expect(late(views)).toEqual([['历城区总工会', '2026-10-08']])
    const extend = (to: string) =>
      viewsOf(
        said({ kind: 'extend', programme: HAZARDS, unit: '历城区总工会', to, reason: '受灾，主席同意' }),
      )
    // The example's office allocates no hazards, so that there is a line only where it does.
    expect(late(extend('2026-10-08'))).toEqual([])
    expect(late(extend('2026-10-07'))).toHaveLength(1)
  })

  it('accepts a record, and then offers to unlock it', () => {
    const { unit, records } = views.inbox.programmes[0]!.units[2]!
    const [first] = records
    expect(first).toMatchObject({ state: '未接收', acceptHindrance: null })
    const { programme, number, name } = first!.key
    const after = viewsOf(said({ kind: 'accept', programme, unit, number, name })).inbox.programmes[0]!
    expect(after.units[2]).toMatchObject({ locked: 1, acceptable: 2 })
    expect(after.units[2]!.records[0]).toMatchObject({
      state: '已接收',
      acceptHindrance: '已经接收过',
      unlockHindrance: null,
      sendBackHindrance: '已经接收，请先解锁',
    })
  })

  it('does not offer to accept what must be mended, though another thing bears its number', () => {
    const records = views.inbox.programmes[1]!.units.find(({ unit }) => unit === '天桥区总工会')!.records
    expect(
      records
        .filter(({ number }) => number === 'TQ-01')
        .map(({ verdict, acceptHindrance }) => [verdict, acceptHindrance]),
    ).toEqual([
      ['退回修改', '校验结论是退回修改，请先退回改好'],
      ['待审核', null],
    ])
  })

  it('lists refused files with reason and letter, and what a new version changed', () => {
    expect(views.inbox.refused.map(({ code, letter }) => [code, letter])).toEqual([
      ['intake/empty', null],
      ['intake/no-info', '结果/未采用的文件/职工食堂满意度调查（回复）.docx'],
      ['intake/text-file', null],
    ])
    expect(views.inbox.programmes[0]!.changes).toMatchObject([
      { unit: '平阴县总工会', number: 'PY-01', header: '领衔人·证件号码', kind: '修改' },
    ])
  })

  it('puts likely doubles side by side', () => {
    const [double] = views.doubles.filter(({ programme }) => programme === STUDIOS)
    expect(double!.sides.map(({ unit, settled }) => [unit, settled])).toEqual([
      ['市中区总工会', null],
      ['济南高新区总工会', null],
    ])
    expect(double!.lines.find(({ header }) => header === '工作室名称')).toEqual({
      header: '工作室名称',
      values: ['风兆岱创新工作室', '风 兆岱创新工作室'],
      same: true,
    })
  })
})

describe('审核', () => {
  it('narrows the list down', () => {
    const { rows } = views.review
    const left = (filter: Partial<typeof NO_FILTER>) => narrowed(rows, { ...NO_FILTER, ...filter }).length
    expect(left({})).toBe(rows.length)
    expect(left({ unit: '历下区总工会', programme: STUDIOS })).toBe(3)
    expect(left({ gravity: 'error', programme: HAZARDS })).toBe(12)
    expect(left({ words: ' ZQ-01 ', programme: STUDIOS })).toBe(1)
    expect(left({ article: '市创新工作室办法第六条（一）' })).toBe(1)
    expect(left({ category: '一级' })).toBe(1)
    expect(left({ gravity: 'none' }) + left({ gravity: 'error' }) + left({ gravity: 'review' })).toBe(
      rows.length,
    )
  })

  it('shows a record with its findings, its sheets and what only a person can judge', async () => {
    const { key } = rowOf('HY-01', '槐荫区总工会')
    const record = (await recordOf(seen, key, openSent)) as RecordView
    expect(record).toMatchObject({ verdict: '退回修改', tone: 'error', subject: '工作室' })
    expect(record.findings[0]).toMatchObject({
      rule: 'JN-06-1b',
      address: 'W5',
      basis: '市创新工作室办法第六条（一）',
      waivable: false,
      article: { rule: 'JN-06-1b' },
    })
    const [sheet] = record.sheets
    expect(sheet).toMatchObject({ sheet: '创新工作室申报表', at: 5, marks: [['W5', 'error']] })
    const cells = sheet!.rows.find(({ number }) => number === 5)!.cells
    expect(cells[22]).toBe('2024-05-13')
    expect(JSON.stringify(record).match(WHOLE_NUMBERS) ?? []).toEqual([])
    expect(record.checklist.length).toBeGreaterThan(3)
    expect(record.checklist.every(({ looksAt, basis, found }) => looksAt && basis && found === null)).toBe(
      true,
    )
    expect(record.evidence.map(({ header }) => header)).toEqual(
      expect.arrayContaining(['命名文号', '制度·上墙照片']),
    )
  })

  it('shows numbers whole to whoever asks', async () => {
    const { key } = rowOf('HY-01', '槐荫区总工会')
    const hidden = JSON.stringify((await recordOf(seen, key, openSent))!.sheets)
    const whole = JSON.stringify((await recordOf(seen, key, openSent, true))!.sheets)
    expect([hidden.match(WHOLE_NUMBERS), whole.match(WHOLE_NUMBERS)?.length]).toEqual([
      null,
      expect.any(Number),
    ])
  })

  it('takes down what a person found, on the list and on the record', async () => {
    const row = rowOf('LX-01', '历下区总工会')
    const [item] = (await recordOf(seen, row.key, openSent))!.checklist
    const { rule, looksAt } = item!
    const after = said({ kind: 'tick', record: row.key, rule, looksAt, result: '存疑', note: '照片不清楚' })
    expect(viewsOf(after).review.rows.find(({ id }) => id === row.id)).toMatchObject({ ticked: 1 })
    expect((await recordOf(after, row.key, async () => null))!.checklist[0]!.found).toEqual({
      result: '存疑',
      note: '照片不清楚',
      by: '王芳',
      on: String(TODAY),
      changedSince: false,
    })
    const undone = said({ kind: 'tick', record: row.key, rule, looksAt, result: null, note: null }, after)
    expect(viewsOf(undone).review.rows.find(({ id }) => id === row.id)).toMatchObject({ ticked: 0 })
  })

  it('gives no sheet where the file is gone', async () => {
    const record = await recordOf(seen, rowOf('HY-01', '槐荫区总工会').key, async () => null)
    expect([record!.sheets, record!.findings.length]).toEqual([[], 1])
    expect(await recordOf(seen, { ...record!.key, number: 'XX' }, openSent)).toBeNull()
  })
})

describe('what a decision would do', () => {
  const effect = (intent: Intent, at = seen) => effectOf(at, actsFor(intent, at))

  it('is seen on allocation, cap and money before it is written', () => {
    const { key } = rowOf('LX-01', '历下区总工会')
    const opinion = { decision: '不推荐', rank: null, reason: '今年已有三家' } as const
    expect(effect({ kind: 'decide', record: key, ...opinion })).toEqual({
      shifts: [
        expect.objectContaining({ what: '历下区总工会 推荐', before: 1, after: 0, limit: 3 }),
        expect.objectContaining({ what: '推荐（占命名控制数）', before: 14, after: 13, limit: 10 }),
        expect.objectContaining({
          what: '推荐的如全部命名，应拨资助',
          before: 70_000_000,
          after: 65_000_000,
        }),
      ],
      turns: [],
      hindrances: [],
    })
  })

  it('is money by level where hazards are rewarded', () => {
    const { key } = rowOf('LX-02', '历下区总工会', HAZARDS)
    expect(effect({ kind: 'decide', record: key, decision: null, rank: null, reason: null }).shifts).toEqual([
      { what: '历下区总工会 推荐', kind: 'allocation', before: 2, after: 1, limit: null },
      { what: '推荐的应发奖励', kind: 'funds', before: 8_900_000, after: 8_600_000, limit: null },
    ])
  })

  it('says why nothing would be done', () => {
    const { key } = rowOf('LX-01', '历下区总工会')
    expect(effect({ kind: 'decide', record: key, decision: '不推荐', rank: null, reason: null })).toEqual({
      shifts: [],
      turns: [],
      hindrances: ['不推荐要写明理由'],
    })
  })

  it('counts a name on the list against the cap, and its grant', () => {
    const { key } = views.naming[0]!.board[10]!
    const { shifts } = effect({ kind: 'name', record: key })
    expect(shifts).toEqual([
      expect.objectContaining({ what: '拟命名（占命名控制数）', before: 10, after: 11, limit: 10 }),
      expect.objectContaining({ what: '拟命名的应拨资助', before: 50_000_000, after: 55_000_000 }),
    ])
    expect(viewsOf(said({ kind: 'name', record: key })).naming[0]).toMatchObject({
      cap: { named: 11, over: 1 },
      list: { length: 11, 10: { words: '新列入，汇总后核对', grant: '50,000.00' } },
    })
  })

  it('is seen of a name that leaves the list, and of one that the review turns down', () => {
    const { key: name } = views.naming[0]!.list[0]!
    const fewer = [
      expect.objectContaining({ what: '拟命名（占命名控制数）', before: 10, after: 9, limit: 10 }),
      expect.objectContaining({ what: '拟命名的应拨资助', before: 50_000_000, after: 45_000_000 }),
    ]
    const step = (key: 'reviewResult' | 'reviewedOn', value: string) =>
      effect({ kind: 'step', programme: STUDIOS, name, step: key, value })
    expect(effect({ kind: 'unname', name }).shifts).toEqual(fewer)
    expect(step('reviewResult', '不通过').shifts).toEqual(fewer)
    expect(step('reviewedOn', '2026-06-30')).toEqual({ shifts: [], turns: [], hindrances: [] })
  })

  it('is seen of a double that is struck out, on allocation, cap and money', () => {
    const row = rowOf('LX-01', '历下区总工会')
    const strike = (as: '剔除' | '保留' | '不是重复') =>
      effect({ kind: 'settle', settled: [{ record: row.key, as }], reason: '与他处重复' }).shifts
    expect(strike('剔除').map(({ what, before, after }) => [what, before, after])).toEqual([
      ['历下区总工会 推荐', 1, 0],
      ['推荐（占命名控制数）', 14, 13],
      ['推荐的如全部命名，应拨资助', 70_000_000, 65_000_000],
    ])
    expect(strike('保留')).toEqual([])
    expect(strike('不是重复')).toEqual([])
  })

  it("is nothing where a record is accepted or opened again: figures are the merge's", () => {
    const { key } = rowOf('LX-01', '历下区总工会')
    const { programme, unit, number, name } = key
    const accept = { kind: 'accept', programme, unit, number, name } as const
    expect(effect(accept)).toEqual({ shifts: [], turns: [], hindrances: [] })
    const unlock = { ...accept, kind: 'unlock', reason: '改报' } as const
    expect(effect(unlock, said(accept))).toEqual({ shifts: [], turns: [], hindrances: [] })
  })
})

describe('名额与命名', () => {
  it('draws the cap as a line through the order of recommendation', () => {
    const [studios, , province] = views.naming
    expect(studios).toMatchObject({ line: 10, names: true, cap: { limit: 10, recommended: 14, named: 10 } })
    expect(studios!.board.map(({ standing }) => standing)).toEqual([
      ...Array(10).fill('within'),
      ...Array(4).fill('beyond'),
    ])
    expect(province).toMatchObject({ line: null, names: false, list: [] })
    expect(province!.board.map(({ name, standing }) => [name, standing])).toContainEqual([
      '栾金铎齐鲁大工匠创新工作室',
      'outside',
    ])
  })

  it('does not say who goes in where equal ranks meet at the line', () => {
    const rank = (at: Seen, index: number, to: number): Seen => {
      const { key } = views.naming[0]!.board[index]!
      return said({ kind: 'decide', record: key, decision: '推荐', rank: to, reason: null }, at)
    }
    const board = viewsOf(rank(seen, 10, 10)).naming[0]!.board
    expect(board.map(({ standing }) => standing)).toEqual([
      ...Array(9).fill('within'),
      'tied',
      'tied',
      ...Array(3).fill('beyond'),
    ])
    // Level with each other, but not across the line.
    const below = viewsOf(rank(seen, 11, 11)).naming[0]!.board
    expect(below.filter(({ standing }) => standing === 'tied')).toEqual([])
  })

  it('shows each step of a name', () => {
    const [name] = views.naming[0]!.list
    expect(name).toMatchObject({
      key: { number: 'LX-01' },
      words: '控制数之内',
      grant: '50,000.00',
      faults: [],
    })
    const intent = {
      kind: 'step',
      programme: STUDIOS,
      name: name!.key,
      step: 'issuedOn',
      value: '2026-08-09',
    } as const
    const steps = viewsOf(said(intent)).naming[0]!.list[0]!.steps
    expect(steps.find(({ key }) => key === 'issuedOn')).toMatchObject({ value: '2026-08-09', isDay: true })
  })
})

describe('资金', () => {
  it('gives the differences to the fen, the open ones first, each with its source', () => {
    const { groups, difference, off } = views.funds[0]!
    expect([difference, off]).toEqual([{ fen: -5_000_001, yuan: '-50,000.01' }, 2])
    expect(groups.map(({ step, difference: { fen } }) => [step, fen])).toEqual([
      ['系统工会收到', 0],
      ['系统工会拨付', 0],
      ['基层工会收到', -5_000_001],
    ])
    expect(groups[2]!.rows.slice(0, 2)).toMatchObject([
      {
        unit: '章丘区总工会',
        difference: { fen: -1 },
        accounts: '代管经费（221）',
        sources: [{ words: '章丘区总工会-济南市创新工作室-2026.xlsx › 资助资金收支明细 第 6 行' }],
      },
      { unit: '济南市卫生健康系统工会', difference: { fen: -5_000_000 }, sources: [] },
    ])
  })

  it('sums rewards by level', () => {
    expect(views.funds[1]!.rewards.at(-1)).toMatchObject({
      level: '合计',
      applied: 38,
      recommended: 24,
      due: { fen: 8_900_000 },
    })
  })
})

describe('charts', () => {
  it('lay the days between the first sending and the deadline', () => {
    const [, hazards] = views.charts.progress
    expect(hazards).toMatchObject({ expected: 21, sent: 20, deadline: { day: '2026-09-30' }, undated: 0 })
    expect(hazards!.points[0]).toMatchObject({ day: '2026-09-12', x: 0 })
    expect(hazards!.points.at(-1)).toMatchObject({ day: '2026-10-08', units: 20, x: 1 })
    expect(hazards!.points.every(({ x, y }) => x >= 0 && x <= 1 && y > 0 && y <= 1)).toBe(true)
  })

  it('count findings by article, the most first', () => {
    const { bars } = views.charts.articles.find(({ programme }) => programme === HAZARDS)!
    expect(bars.map(({ total }) => total)).toEqual([...bars.map(({ total }) => total)].sort((a, b) => b - a))
    expect(bars[0]!.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('lay money found beside money due', () => {
    expect(views.charts.money).toMatchObject([{ programme: STUDIOS, bars: { length: 3 } }])
    const bar = views.charts.money[0]!.bars[2]!
    expect([bar.dueShare, bar.foundShare < 1]).toEqual([1, true])
  })
})

describe('与上年对照', () => {
  it('gives the figures of the rollup’s sheet, beside the year before where one is known', () => {
    const [node] = nodesHere(seen)
    const [none] = views.lastYear
    expect(none).toMatchObject({
      programme: STUDIOS,
      before: null,
      heads: ['申报数', '退回数', '待审核数', '问题数'],
      total: { subject: '合计', before: null, gone: false },
    })
    const totals = yearTotalsOf(node!)
    expect(none!.units.map(({ subject, now }) => [subject, Number(now[0])])).toEqual(
      totals.units.map(({ subject, now }) => [subject, now.read]),
    )
    const read = totals.units.reduce((sum, { now }) => sum + now.read, 0)
    expect(none!.total.now[0]).toBe(String(read))
    expect(views.lastYear[1]).toMatchObject({ programme: HAZARDS, heads: { length: 5, 4: '应发金额（元）' } })
    expect(views.lastYear[1]!.total.now[4]).toMatch(/^[\d,]+\.\d\d$/)
  })
})

describe('文件', () => {
  it('stand in the order in which they are handed on, letters by unit', () => {
    expect(views.files.map(({ title, files }) => [title, files.length])).toEqual([
      ['汇总表', 1],
      ['发放表', 1],
      ['审定意见建议', 1],
      ['给各单位的回复和标记件', 2],
      ['没有采用的文件的回复', 1],
      ['清单和数字', 2],
    ])
    expect(views.files.map(({ files }) => files[0]!.about)).toEqual([
      STUDIOS,
      HAZARDS,
      STUDIOS,
      '历下区总工会',
      null,
      null,
    ])
  })

  it('are found by unit or name, whatever the width of the letters', () => {
    const found = (words: string) => filesNamed(views.files, words).map(({ files }) => files.length)
    expect([found(''), found('历下'), found('ＳＵＭＭＡＲＹ'), found('没有这个')]).toEqual([
      [1, 1, 1, 2, 1, 2],
      [2],
      [1],
      [],
    ])
  })
})
