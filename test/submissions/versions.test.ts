import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../programmes/jinan-studio/forms/studio-application.ts'
import { versionChanges } from '../../submissions/merge/versions.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { members } from '../../templates/forms/members.ts'
import type { Cells } from '../support/rows.ts'
import { rowsOf, type Sent, submission } from './support/node.ts'

type Application = Cells<typeof jinanStudioApplication>
type Member = Cells<typeof members>

const A: Application = { number: 'LX-001', studio: '张伟创新工作室', leader: '张伟', employer: '济南机床厂' }
const B: Application = { number: 'LX-002', studio: '李娜创新工作室', leader: '李娜', employer: '济南电力' }
const M1: Member = { number: 'LX-001', name: '王强', skillGrade: '高级工' }
const M2: Member = { number: 'LX-001', name: '赵敏', skillGrade: '技师' }

const sent = (
  version: number,
  applications: Application[],
  team: Member[] = [],
  over: Partial<Sent> = {},
): Submission =>
  submission('jinan-studio', {
    unit: '历下区总工会',
    file: `v${version}.xlsx`,
    version,
    sheets: [rowsOf(jinanStudioApplication, applications), rowsOf(members, team)],
    ...over,
  })

const found = (submissions: Submission[]) =>
  versionChanges(submissions).map(({ kind, number, header, before, after }) => [
    kind,
    number,
    kind === 'changed' ? header : '',
    before?.value ?? null,
    after?.value ?? null,
  ])

describe('what a new version changed', () => {
  it('names the cell in both files, what it held and what it holds', () => {
    const changes = versionChanges([sent(1, [A, B]), sent(2, [A, { ...B, leader: '李丽' }])])
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      unit: '历下区总工会',
      number: 'LX-002',
      kind: 'changed',
      key: 'leader',
    })
    expect(changes[0]!.before).toMatchObject({ file: 'v1.xlsx', value: '李娜' })
    expect(changes[0]!.after).toMatchObject({ file: 'v2.xlsx', value: '李丽' })
    expect(changes[0]!.after!.address).toMatch(/^[A-Z]+\d+$/)
  })

  it('follows a record by its number, wherever its row stands now', () => {
    expect(found([sent(1, [A, B]), sent(2, [B, A])])).toEqual([])
  })

  it('names a value that was filled in, and one that was taken away', () => {
    const { employer: _, ...without } = A
    expect(found([sent(1, [without]), sent(2, [A])])).toEqual([
      ['changed', 'LX-001', expect.any(String), null, '济南机床厂'],
    ])
    expect(found([sent(1, [A]), sent(2, [without])])).toEqual([
      ['changed', 'LX-001', expect.any(String), '济南机床厂', null],
    ])
  })

  it('names records that came and went once each', () => {
    expect(found([sent(1, [A]), sent(2, [B])])).toEqual([
      ['removed', 'LX-001', '', 'LX-001', null],
      ['added', 'LX-002', '', null, 'LX-002'],
    ])
  })

  it('leaves out what still counts beside the later version: a second batch changed nothing of the first', () => {
    const [first, second] = [sent(1, [A, B]), sent(2, [{ ...B, number: 'LX-001' }])]
    const rows = new Set(first.sheets.flatMap(({ reading }) => reading.records))
    expect(
      versionChanges([first, second], (record) => rows.has(record)).map(({ kind, number }) => [kind, number]),
    ).toEqual([['added', 'LX-001']])
  })

  it('pairs rows of the other sheets by what they have in common', () => {
    const changes = found([sent(1, [A], [M1, M2]), sent(2, [A], [M2, { ...M1, skillGrade: '技师' }])])
    expect(changes).toEqual([['changed', 'LX-001', expect.any(String), '高级工', '技师']])
  })

  it('compares with the version just before, not with older ones', () => {
    const changes = versionChanges([
      sent(1, [{ ...A, leader: '甲' }]),
      sent(3, [A]),
      sent(2, [{ ...A, leader: '乙' }]),
    ])
    expect(changes.map(({ before, after }) => [before?.value, after?.value])).toEqual([['乙', '张伟']])
  })

  it('takes parts of one version for one whole', () => {
    expect(found([sent(1, [A, B]), sent(2, [A]), sent(2, [B], [], { file: 'v2b.xlsx' })])).toEqual([])
  })

  it('says nothing of one version alone, nor of another sender', () => {
    expect(found([sent(1, [A])])).toEqual([])
    expect(found([sent(1, [A]), sent(2, [B], [], { unit: '槐荫区总工会' })])).toEqual([])
  })

  it('names every cell that differs, and no other', () => {
    const value = fc.constantFrom('甲', '乙', '丙')
    const row = fc.record({ studio: value, leader: value, employer: value })
    fc.assert(
      fc.property(row, row, (was, is) => {
        const differing = (['studio', 'leader', 'employer'] as const).filter((key) => was[key] !== is[key])
        const changes = versionChanges([
          sent(1, [{ number: 'X', ...was }]),
          sent(2, [{ number: 'X', ...is }]),
        ])
        expect(changes.map(({ key }) => key).sort()).toEqual([...differing].sort())
        for (const { key, before, after } of changes) {
          expect(before!.value).toBe(was[key as keyof typeof was])
          expect(after!.value).toBe(is[key as keyof typeof is])
        }
      }),
    )
  })
})
