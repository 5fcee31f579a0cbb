import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import { applicationsOf, contentMark } from '../../../submissions/merge/entry.ts'
import { lockFindings } from '../../../submissions/merge/lock-findings.ts'
import { locksOf } from '../../../submissions/merge/locks.ts'
import { standings } from '../../../submissions/merge/standing.ts'
import { receipts } from '../../../templates/forms/receipts.ts'
import { office, rowsOf, type Sent, submission } from '../support/node.ts'

const PROGRAMME = registry.byId('jinan-studio')
const UNIT = '历下区总工会'

const a = { number: 'LX-01', studio: '甲工作室', leader: '张三', employer: '某某机械厂' }
const changed = { ...a, employer: '某某机械厂有限公司' }
const other = { number: 'LX-01', studio: '戊工作室', leader: '王五', employer: '某某化工厂' }

const sent = (file: string, version: number, rows: readonly object[], more: Partial<Sent> = {}): Sent => ({
  unit: UNIT,
  file,
  version,
  sheets: [rowsOf(jinanStudioApplication, rows as never)],
  ...more,
})

const markOf = (row: object): string =>
  contentMark(applicationsOf(submission('jinan-studio', sent('x.xlsx', 1, [row])), PROGRAMME)[0]!)

const receipt = (row: object, state = '已接收') => ({
  programme: PROGRAMME.name,
  unit: UNIT,
  number: 'LX-01',
  name: '甲工作室',
  state,
  file: '一.xlsx',
  fileHash: 'h1',
  content: markOf(row),
})

function stand(sendings: readonly Sent[], lines: readonly object[]) {
  const submissions = sendings.map((each) => submission('jinan-studio', each))
  const applications = submissions.flatMap((each) => applicationsOf(each, PROGRAMME))
  const here = office(PROGRAMME.topUnit, [rowsOf(receipts, lines as never)])
  const standing = standings(applications, submissions, locksOf(here, PROGRAMME))
  return {
    shown: applications.map((each) => [each.submission.file, each.name, standing.of.get(each)]),
    findings: lockFindings(standing.locked, here, PROGRAMME.id).map(({ finding: f }) => [
      f.severity,
      f.file,
      f.header,
    ]),
    standing,
  }
}

describe('an accepted record', () => {
  it.each([
    ['in the inbox', { file: '三.xlsx' }, '三.xlsx'],
    ['where it was kept', { file: '三.xlsx', fileHash: 'h3' }, '存档/已接收/h3/三.xlsx'],
  ])('counts in the file in which it was accepted, %s, although others say the same', (_, more, file) => {
    const { standing } = stand(
      [sent('一.xlsx', 1, [a]), sent(file, 3, [a]), sent('四.xlsx', 4, [a])],
      [{ ...receipt(a), ...more }],
    )
    expect([...standing.locked.accepted.keys()].map(({ submission: { file: of } }) => of)).toEqual([file])
  })

  const first = sent('一.xlsx', 1, [a])
  const second = sent('二.xlsx', 2, [changed])

  it('counts although a later sending changed it, which waits', () => {
    const { shown, findings, standing } = stand([first, second], [receipt(a)])
    expect(shown).toEqual([
      ['一.xlsx', '甲工作室', 'active'],
      ['二.xlsx', '甲工作室', 'waiting'],
    ])
    expect(findings).toEqual([['info', '二.xlsx', '申报编号']])
    expect([...standing.superseded]).toEqual([])
  })

  it.each(['未接收', '退回', '已解锁'])('counts no longer once it is %s', (state) => {
    const { shown, findings } = stand([first, second], [receipt(a, state)])
    expect(shown.map(([, , standing]) => standing)).toEqual(['superseded', 'active'])
    expect(findings).toEqual([])
  })

  it('may be the later one', () => {
    const { shown } = stand([first, second], [receipt(changed)])
    expect(shown.map(([, , standing]) => standing)).toEqual(['superseded', 'active'])
  })

  it('leaves the versions between it and the last one replaced', () => {
    const third = sent('三.xlsx', 3, [{ ...changed, category: '技术创新型' }])
    const { shown } = stand([first, second, third], [receipt(a)])
    expect(shown.map(([, , standing]) => standing)).toEqual(['active', 'superseded', 'waiting'])
  })

  it('holds up no copy of itself and no other application of its number', () => {
    const copies = stand([first, sent('二.xlsx', 2, [a])], [receipt(a)])
    expect(copies.shown.map(([, , standing]) => standing)).toEqual(['active', 'duplicate'])
    const others = stand([first, sent('二.xlsx', 2, [other])], [receipt(a)])
    expect(others.shown.map(([, , standing]) => standing)).toEqual(['active', 'active'])
  })

  it('is not asked about where a later sending lacks it, nor taken back without the office', () => {
    const without = stand([first, sent('二.xlsx', 2, [{ ...other, number: 'LX-02' }])], [receipt(a)])
    expect(without.standing.absent).toEqual([])
    const withdrawn = stand([first, sent('二.xlsx', 2, [], { withdrawn: true })], [receipt(a)])
    expect(withdrawn.shown[0]).toEqual(['一.xlsx', '甲工作室', 'active'])
  })

  it('is missed where nothing of it was read', () => {
    const { findings } = stand([second], [receipt(a)])
    expect(findings).toEqual([['error', '济南市总工会办公室.xlsx', '文件']])
  })
})

describe('whatever is sent and accepted', () => {
  it('each application has one standing, and each accepted one that was read counts', () => {
    const variants = [a, changed, other, { ...a, leader: '张三丰' }]
    const files = fc.array(fc.record({ version: fc.integer({ min: 1, max: 4 }), row: fc.nat({ max: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(files, fc.nat({ max: 3 }), (sendings, lock) => {
        const given = sendings.map(({ version, row }, i) => sent(`${i}.xlsx`, version, [variants[row]!]))
        const { shown, standing } = stand(given, [receipt(variants[lock]!)])
        expect(standing.of.size).toBe(sendings.length)
        const read = sendings.some(({ row }) => row === lock)
        expect(standing.locked.lost.length).toBe(read ? 0 : 1)
        const counting = shown.filter(([, , each]) => each === 'active')
        expect(counting.length).toBeGreaterThan(0)
        if (read)
          for (const each of standing.locked.accepted.keys()) expect(standing.of.get(each)).toBe('active')
      }),
      { seed: 20200427 },
    )
  })
})
