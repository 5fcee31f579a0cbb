import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { address } from '../../../templates/sheet/grid.ts'
import { type Fault, named, node, rowsOf } from '../support/node.ts'

const UNIT = '历下区总工会'
const PROGRAMME = registry.byId('jinan-studio')

interface Studio {
  readonly n: number
  readonly rank?: number | null
  readonly decision?: '推荐' | '不推荐'
  /** On the naming list. */
  readonly listed?: boolean
  readonly failed?: boolean
  /** What stands in 说明 of the line of 审定意见, of the list. */
  readonly why?: string
  readonly whyNamed?: string
  readonly leader?: string
  readonly identity?: string | null
  readonly employer?: string
}

const columnOf = (form: { readonly columns: object }, key: string): string =>
  address(1, Object.keys(form.columns).indexOf(key) + 1).replace(/\d+$/, '')

/** Code, severity and place of what is found: sheet, column and the number on its line. */
function found(studios: readonly Studio[], faults: readonly Fault[] = []) {
  const listed = studios.filter((each) => each.listed)
  const decided = studios.filter((each) => each.decision !== undefined)
  const merged = node({
    programme: PROGRAMME.id,
    sent: [
      {
        unit: UNIT,
        sheets: [
          rowsOf(
            jinanStudioApplication,
            studios.map(({ n, leader = `领衔人${n}`, identity = null, employer = `厂${n}` }) => ({
              number: `A${n}`,
              studio: `${n}号工作室`,
              leader,
              leaderIdentity: identity,
              employer,
            })),
          ),
        ],
      },
    ],
    faults,
    office: [
      rowsOf(
        decisions,
        decided.map(({ n, rank = null, decision, why }) => ({
          programme: PROGRAMME.name,
          unit: UNIT,
          number: `A${n}`,
          name: `${n}号工作室`,
          decision: decision as Cell,
          rank,
          decidedOn: '2026-07-01',
          reason: '综合评议',
          explanation: why ?? null,
        })),
      ),
      named(
        PROGRAMME.id,
        listed.map(({ n, failed, whyNamed, leader = `领衔人${n}`, employer = `厂${n}` }) => ({
          unit: UNIT,
          number: `A${n}`,
          studio: `${n}号工作室`,
          leader,
          employer,
          reviewResult: failed ? '不通过' : null,
          explanation: whyNamed ?? null,
        })),
      ),
    ],
  })
  const lineOf = (sheet: string | null, row: number | null): number => {
    const { records } = merged.office!.sheets.find(({ reading }) => reading.sheet === sheet)!.reading
    return (sheet === namingList.sheet ? listed : decided)[records.findIndex(({ number }) => number === row)]!
      .n
  }
  return merged.selection.findings
    .map(({ finding }) => finding)
    .filter(({ code }) => code !== 'office/line' && code !== 'office/named-unfit')
    .map(({ code, severity, sheet, address: at, row, message, answer, related }) => ({
      code: code.replace('office/', ''),
      at: `${severity} ${sheet} ${at?.replace(/\d+$/, '')} ${lineOf(sheet, row)}`,
      message,
      answer,
      related: related.map((cell) => `${cell.sheet} ${cell.address.replace(/\d+$/, '')}`),
    }))
}

const RANK = columnOf(decisions, 'rank')
const STUDIO = columnOf(namingList, 'studio')

const yes = (n: number, rank: number | null, listed: boolean, more: Partial<Studio> = {}): Studio => ({
  n,
  rank,
  listed,
  decision: '推荐',
  ...more,
})

describe('the naming list keeps to the order of recommendation', () => {
  it.each<[string, readonly Studio[], readonly number[]]>([
    ['all in order', [yes(1, 1, true), yes(2, 2, true), yes(3, 3, true)], []],
    ['the last ones left out', [yes(1, 1, true), yes(2, 2, false), yes(3, 3, false)], []],
    ['the first left out', [yes(1, 1, false), yes(2, 2, true), yes(3, 3, true)], [1]],
    ['two left out before one', [yes(1, 1, false), yes(2, 2, false), yes(3, 3, true)], [1, 2]],
    ['one left out in the middle', [yes(1, 1, true), yes(2, 2, false), yes(3, 3, true)], [2]],
    ['level ones', [yes(1, 1, false), yes(2, 1, true)], []],
    ['one without a rank left out', [yes(1, null, false), yes(2, 2, true)], []],
    ['one without a rank named', [yes(1, 1, false), yes(2, null, true)], []],
    ['the first not recommended', [yes(1, 1, false, { decision: '不推荐' }), yes(2, 2, true)], []],
    ['the first turned down by the review', [yes(1, 1, true, { failed: true }), yes(2, 2, true)], []],
    ['the one behind turned down by the review', [yes(1, 1, false), yes(2, 2, true, { failed: true })], []],
    ['nobody on the list', [yes(1, 1, false), yes(2, 2, false)], []],
  ])('%s', (_, studios, left) => {
    const told = found(studios)
    expect(told.map(({ code, at }) => `${code} ${at}`)).toEqual(
      left.map((n) => `out-of-order warning ${decisions.sheet} ${RANK} ${n}`),
    )
    for (const each of told) expect(new Set(each.related)).toEqual(new Set([`${namingList.sheet} ${STUDIO}`]))
  })

  it('asks nothing of a record that must be sent back', () => {
    const fault: Fault = { number: 'A1', key: 'studio', severity: 'error' }
    expect(found([yes(1, 1, false), yes(2, 2, true)], [fault])).toEqual([])
  })

  it('says who is left out and who is named instead', () => {
    expect(found([yes(1, 1, false), yes(2, 2, true)])[0]?.message).toBe(
      '“1号工作室”排第 1，没有列入拟命名名单，排在后面的“2号工作室”列入了',
    )
  })

  it.each([
    ['评审会议认为资料不足', '评审会议认为资料不足'],
    ['同意', null],
  ])('is answered in 说明 by a reason alone: %s', (why, answer) => {
    expect(found([yes(1, 1, false, { why }), yes(2, 2, true)]).map((each) => each.answer)).toEqual([answer])
  })
})

describe('what stands level at the edge of the cap', () => {
  /** Nine in order, then some of the tenth rank. */
  const edge = (...tenth: readonly (readonly [listed: boolean, more?: Partial<Studio>])[]) => [
    ...Array.from({ length: 9 }, (_, i) => yes(i + 1, i + 1, true)),
    ...tenth.map(([listed, more], i) => yes(10 + i, 10, listed, more)),
  ]

  it.each<[string, readonly Studio[], readonly number[]]>([
    ['one alone', edge([true]), []],
    ['two, the one named', edge([true], [false]), [10]],
    ['two, the other named', edge([false], [true]), [11]],
    ['two, none named', edge([false], [false]), []],
    ['two, both named, which is over the cap', edge([true], [true]), []],
    ['two, the one named turned down', edge([true, { failed: true }], [false]), []],
    ['three, two named', edge([true], [true], [false]), [10, 11]],
    ['level well within the cap', [yes(1, 1, true), yes(2, 1, false)], []],
  ])('%s', (_, studios, told) => {
    expect(found(studios).map(({ code, at }) => `${code} ${at}`)).toEqual(
      told.map((n) => `tie-at-cap warning ${namingList.sheet} ${STUDIO} ${n}`),
    )
  })

  it('says with whom, and how many places are left', () => {
    const [told] = found(edge([true, { whyNamed: '获奖级别更高' }], [false]))
    expect(told?.message).toBe('“10号工作室”与“11号工作室”并列第 10，控制数内只余 1 家')
    expect(told?.answer).toBe('获奖级别更高')
    expect(told?.related).toEqual([`${decisions.sheet} ${RANK}`, `${decisions.sheet} ${RANK}`])
  })
})

describe('one person who leads two studios', () => {
  const A = '370102198506150128'
  const B = '37010219900307018X'
  const LIST = `one-leader warning ${namingList.sheet} ${columnOf(namingList, 'leader')}`
  const DECIDED = `one-leader warning ${decisions.sheet} ${columnOf(decisions, 'decision')}`
  const zhang = (identity: string | null, employer = '机床厂') => ({ leader: '张示例', identity, employer })

  it.each<[string, readonly Studio[], readonly string[]]>([
    ['two of one number, both named', [yes(1, 1, true, zhang(A)), yes(2, 2, true, zhang(A))], [`${LIST} 2`]],
    [
      'two of one number, one named',
      [yes(1, 1, true, zhang(A)), yes(2, 2, false, zhang(A))],
      [`${DECIDED} 2`],
    ],
    [
      'two of one number, none named',
      [yes(1, 1, false, zhang(A)), yes(2, 2, false, zhang(A))],
      [`${DECIDED} 2`],
    ],
    ['two of two numbers and one name', [yes(1, 1, true, zhang(A)), yes(2, 2, true, zhang(B))], []],
    [
      'one name at one employer, one without a number',
      [yes(1, 1, true, zhang(A)), yes(2, 2, true, zhang(null))],
      [`${LIST} 2`],
    ],
    ['one name at two employers', [yes(1, 1, true, zhang(null)), yes(2, 2, true, zhang(null, '化工厂'))], []],
    [
      'one of them turned down by the review',
      [yes(1, 1, true, zhang(A)), yes(2, 2, true, { ...zhang(A), failed: true })],
      [`${DECIDED} 2`],
    ],
    [
      'one of them not recommended',
      [yes(1, 1, true, zhang(A)), yes(2, 2, false, { ...zhang(A), decision: '不推荐' })],
      [],
    ],
    ['three', [1, 2, 3].map((n) => yes(n, n, true, zhang(A))), [`${LIST} 2`, `${LIST} 3`]],
  ])('%s', (_, studios, told) => {
    expect(found(studios).map(({ code, at }) => `${code} ${at}`)).toEqual(told)
  })
})
