import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Office } from '../../../submissions/office/office.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { officeThatSettled, type Settling, yes } from './settled.ts'
import { book, card, grid, hazardSummary, joined, studioSummary } from './strangers.ts'

function checked(strange: Book, file: string, office: Office) {
  const found = checkBook(registry, strange, file, [office])
  if ('reason' in found) throw new Error(`${found.code} ${found.reason}`)
  const submission = found.read as Submission
  const rows = submission.sheets.flatMap(({ reading }) =>
    reading.records.map(({ row }) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'object' ? String(value) : value]),
      ),
    ),
  )
  const said = found.findings.map(({ severity, code, address, header }) => [severity, code, address, header])
  return { ...found, submission, rows, said }
}

const settled = (strange: Book, settling: Settling = {}) =>
  officeThatSettled(strange, { says: yes, ...settling })

const refusal = (strange: Book, file: string, office: Office) => {
  const found = checkBook(registry, strange, file, [office])
  return 'reason' in found ? found : null
}

describe('a workbook in another form', () => {
  it('is refused as before where no office has settled its form', () => {
    const office = officeThatSettled(hazardSummary())
    expect(refusal(studioSummary('历下区总工会'), '历下区.xlsx', office)).toMatchObject({
      code: 'intake/no-info',
    })
  })

  it('reads to records, each value from its own cell, with findings there in the form’s own words', () => {
    const strange = studioSummary('历下区总工会')
    const { submission, rows, findings } = checked(strange, '历下区.xlsx', settled(strange))
    expect(submission).toMatchObject({ unit: '历下区总工会', unitKind: '区县总工会', year: 2026, version: 1 })
    expect(String(submission.date)).toBe('2026-09-10')
    expect(rows[0]).toEqual({
      number: '张伟创新工作室',
      studio: '张伟创新工作室',
      employer: '甲机械有限公司',
      category: '技术创新型',
      leader: '张伟',
      leaderIdentity: '370102198001011234',
      honour: '济南市劳动模范',
      skillGrade: '一级/高级技师',
      foundedOn: '2020年5月',
      members: 12,
      area: 80,
    })
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'format/identity-number', address: 'F6', header: '领衔人·证件号码' },
      { code: 'format/identity-number', address: 'F7', header: '领衔人·证件号码' },
    ])
  })

  it('reads nothing of a column that is neither certain nor confirmed', () => {
    const strange = studioSummary('历下区总工会')
    const { rows } = checked(strange, '历下区.xlsx', officeThatSettled(strange))
    expect(rows[0]).toEqual({
      number: '张伟创新工作室',
      studio: '张伟创新工作室',
      category: '技术创新型',
      leader: '张伟',
      honour: '济南市劳动模范',
    })
  })

  it('does not read what a person said no to, and reads what a person corrected', () => {
    const strange = studioSummary('历下区总工会')
    const office = officeThatSettled(strange, {
      says: (label) =>
        label === '工作室名称'
          ? { confirmed: '否' }
          : label === '上年度投入经费'
            ? { column: '经费·单位日常经费（万元）', unit: '万元', confirmed: '是' }
            : {},
    })
    const { rows } = checked(strange, '历下区.xlsx', office)
    expect(rows[0]).toMatchObject({ leader: '张伟' })
    expect(rows[0]).not.toHaveProperty('studio')
    expect(Object.values(rows[0]!)).toContain(6_000_000)
  })

  it('says once what the form lacks, leaves those clauses to a person and puts them on each record’s list', () => {
    const strange = studioSummary('历下区总工会')
    const { findings, checklist, submission } = checked(strange, '历下区.xlsx', settled(strange))
    const lacks = findings.filter(({ code }) => code === 'foreign/lacks')
    expect(lacks).toHaveLength(1)
    expect(lacks[0]!.severity).toBe('info')
    expect(lacks[0]!.message).toMatch(/^本表没有所在部门、.*等 58 栏，下列条款由人审核：/)
    expect(checklist.map(({ rule, row }) => [rule, row])).toEqual([
      ['foreign/lacks', 6],
      ['foreign/lacks', 7],
    ])
    for (const { rule } of findings)
      if (rule !== null) expect(submission.foreign!.left.rules).not.toContain(rule)
    expect(findings.filter(({ code }) => code === 'form/required')).toEqual([])
  })

  it('takes the unit of amounts from above the table, and the sender from the title alone', () => {
    const strange = hazardSummary()
    const { rows, submission, said } = checked(strange, '汇总.xlsx', settled(strange))
    expect(submission.unit).toBe('历下区总工会')
    expect(rows.map(({ reward }) => reward)).toEqual([300_000, 500_000])
    expect(rows[0]).toMatchObject({ finder: '陈明', employer: '甲机械有限公司', foundOn: '2026-03-05' })
    expect(said).toContainEqual(['review', 'foreign/sender', null, '报送单位'])
  })

  it('gives each of two columns its part, and reads neither where they cannot be told apart', () => {
    const strange = joined()
    const { rows, said } = checked(strange, '推荐表.xlsx', settled(strange))
    expect(rows[0]).toMatchObject({ leader: '张伟', skillGrade: '一级/高级技师' })
    expect(rows[1]).not.toHaveProperty('leader')
    expect(said).toContainEqual(['error', 'foreign/not-parted', 'D4', '领衔人及技能等级'])
  })

  it('reads a card: boxes that are none of ours are nobody’s value', () => {
    const strange = card()
    const { rows } = checked(strange, '历下区总工会.xlsx', settled(strange))
    expect(rows).toEqual([
      {
        number: '张伟创新工作室',
        studio: '张伟创新工作室',
        category: '技术创新型',
        employer: '甲机械有限公司',
        foundedOn: '2020-05-01',
        leader: '张伟',
        skillGrade: '一级/高级技师',
        honour: '济南市劳动模范',
        members: 12,
        leaderDeeds: '完成技改 12 项',
      },
    ])
  })

  it('never takes another’s name for the leader’s, whichever stands first', () => {
    const people = (first: string, second: string): Book =>
      book(
        grid(
          '表',
          [
            ['济南市创新工作室推荐汇总表'],
            ['填报单位：历下区总工会'],
            ['工作室名称', '所在单位', first, null, second, null],
            [null, null, '姓名', '荣誉称号', '姓名', '荣誉称号'],
            ['甲工作室', '甲公司', `${first}甲`, `${first}奖`, `${second}甲`, `${second}奖`],
          ],
          [
            [3, 3, 3, 4],
            [3, 5, 3, 6],
          ],
        ),
      )
    for (const strange of [people('领衔人', '联系人'), people('联系人', '领衔人')])
      expect(checked(strange, 'x.xlsx', officeThatSettled(strange)).rows).toEqual([
        {
          number: '甲工作室',
          studio: '甲工作室',
          employer: '甲公司',
          leader: '领衔人甲',
          honour: '领衔人奖',
        },
      ])
  })
})

describe('next year’s form', () => {
  const of = (headers: readonly string[], row: readonly Cell[]): Book =>
    book(grid('Sheet1', [['2027年济南市创新工作室推荐汇总表'], ['填报单位：历下区总工会'], headers, row]))
  const before = of(
    ['工作室名称', '所在单位', '领衔人', '申报类别', '成立日期'],
    ['甲', '乙', '丙', '技术创新型', '2020-01-01'],
  )
  const office = settled(before)

  it('is read in whatever order its columns stand', () => {
    const after = of(
      ['成立日期', '领衔人', '工作室名称', '申报类别', '所在单位'],
      ['2020-01-01', '丙', '甲', '技术创新型', '乙'],
    )
    expect(checked(after, 'x.xlsx', office).rows).toEqual(checked(before, 'x.xlsx', office).rows)
  })

  it('keeps what it has, and asks for what is gone', () => {
    const after = of(
      ['工作室名称', '所在单位', '领衔人', '申报类别', '所获荣誉'],
      ['甲', '乙', '丙', '技术创新型', '奖'],
    )
    const { rows, findings } = checked(after, 'x.xlsx', office)
    expect(rows[0]).toMatchObject({ studio: '甲', leader: '丙' })
    expect(findings.find(({ code }) => code === 'foreign/changed')).toMatchObject({
      severity: 'review',
      message: expect.stringContaining('没有“成立日期”'),
    })
    expect(findings.find(({ code }) => code === 'layout/not-read')?.message).toContain('所获荣誉')
  })

  it('does not take for a column one to which brackets add something', () => {
    const after = of(
      ['工作室名称', '所在单位', '领衔人（配偶）', '申报类别', '成立日期'],
      ['甲', '乙', '丁', '技术创新型', '2020-01-01'],
    )
    const { rows, findings } = checked(after, 'x.xlsx', office)
    expect(rows[0]).toMatchObject({ studio: '甲', employer: '乙' })
    expect(rows[0]).not.toHaveProperty('leader')
    expect(findings.find(({ code }) => code === 'foreign/changed')?.message).toContain(
      '没有“领衔人”；多了“领衔人（配偶）”，没有读取',
    )
  })

  it('asks about a column that is divided now, and reads no record from the names below it', () => {
    const table = (...lines: readonly (readonly Cell[])[]): Book =>
      book(
        grid(
          '表',
          [['2027年济南市创新工作室推荐汇总表'], ['填报单位：历下区总工会'], ...lines],
          lines.length === 2 ? [] : [[3, 4, 3, 5]],
        ),
      )
    const headers = ['工作室名称', '所在单位', '申报类别', '领衔人', null, '成立日期']
    const one = table(headers, ['甲', '乙', '技术创新型', '丙', null, '2020-05-01'])
    const two = table(
      headers,
      [null, null, null, '证件号码', '姓名', null],
      ['甲', '乙', '技术创新型', '370102198001011234', '丙', '2020-05-01'],
    )
    const own = settled(one)
    expect(checked(one, 'x.xlsx', own).rows).toMatchObject([{ studio: '甲', leader: '丙' }])
    const { rows, findings } = checked(two, 'x.xlsx', own)
    expect(rows).toEqual([
      { number: '甲', studio: '甲', employer: '乙', category: '技术创新型', foundedOn: '2020-05-01' },
    ])
    expect(findings.find(({ code }) => code === 'foreign/changed')).toMatchObject({
      severity: 'review',
      message: expect.stringContaining('没有“领衔人”；多了“领衔人·证件号码”，没有读取'),
    })
  })

  it('reads a name without a heading, and never one under another heading in its place', () => {
    const people = (
      ...columns: readonly (readonly [heading: string | null, name: string, value: string])[]
    ) =>
      book(
        grid('表', [
          ['2027年济南市创新工作室推荐汇总表'],
          ['填报单位：历下区总工会'],
          ['工作室名称', '所在单位', '申报类别', ...columns.map(([heading, name]) => heading ?? name)],
          [null, null, null, ...columns.map(([heading, name]) => (heading === null ? null : name))],
          ['甲', '乙', '技术创新型', ...columns.map(([, , value]) => value)],
        ]),
      )
    const form = people([null, '姓名', '丙'], ['经办人', '姓名', '丁'])
    const own = settled(form, {
      says: (label) => ({ confirmed: '是', ...(label === '姓名' ? { column: '领衔人·姓名' } : {}) }),
    })
    const leaderIn = (strange: Book) =>
      (checked(strange, 'x.xlsx', own).rows[0] as { leader?: string }).leader
    expect(leaderIn(form)).toBe('丙')
    expect(leaderIn(people(['经办人', '姓名', '丁'], [null, '姓名', '丙']))).toBe('丙')
    expect(leaderIn(people(['联系人', '姓名', '戊'], ['经办人', '姓名', '丁']))).toBeUndefined()
  })

  it('is another form where most of its columns are others', () => {
    const after = of(['工作室名称', '单位', '带头人', '类型', '荣誉'], ['甲', '乙', '丙', '丁', '戊'])
    expect(refusal(after, 'x.xlsx', office)).toMatchObject({ code: 'intake/no-info' })
  })
})

describe('who sent it', () => {
  const strange = studioSummary('')
  it.each([
    ['历下区/汇总.xlsx', '历下区总工会'],
    ['市中区总工会推荐汇总表.xlsx', '市中区总工会'],
    ['济南市总工会收/槐荫区.xlsx', '槐荫区总工会'],
  ])('follows from %s', (file, unit) => {
    expect(checked(strange, file, settled(strange)).submission.unit).toBe(unit)
  })

  it.each([
    ['汇总.xlsx', '看不出是谁报送的：文件名、文件夹和表上都没有写'],
    ['历下区、市中区.xlsx', '看不出是谁报送的'],
    ['历下区/市中区.xlsx', '文件名写的是“市中区总工会”，文件夹写的是“历下区总工会”'],
  ])('is asked for where %s says nothing or two things', (file, says) => {
    const refused = refusal(strange, file, settled(strange))
    expect(refused).toMatchObject({ code: 'intake/unknown-sender' })
    expect(refused!.reason).toContain(says)
    expect(refused!.sender).toMatchObject({ programme: '济南市创新工作室', unit: null })
  })

  it('is what a person settled, once a unit; nothing more is asked', () => {
    const programme = '济南市创新工作室'
    const office = settled(strange, {
      senders: [{ programme, found: '汇总.xlsx', unit: '长清区总工会', confirmed: '是' }],
    })
    const { submission, said } = checked(strange, '汇总.xlsx', office)
    expect(submission.unit).toBe('长清区总工会')
    expect(said.map(([, code]) => code)).not.toContain('foreign/sender')
  })

  it('is not taken where a person said no', () => {
    const programme = '济南市创新工作室'
    const office = settled(strange, {
      senders: [{ programme, found: '历下区总工会', unit: '历下区总工会', confirmed: '否' }],
    })
    expect(refusal(strange, '历下区.xlsx', office)).toMatchObject({
      code: 'intake/unknown-sender',
      reason: '“报送认定”里已填不收“历下区总工会”',
    })
  })

  it.each([
    ['历下区第2次.xlsx', 2],
    ['历下区（第三版）.xlsx', 3],
    ['历下区v4.xlsx', 4],
    ['历下区更正5.xlsx', 5],
    ['历下区2026.xlsx', 1],
  ])('bears the version of %s', (file, version) => {
    expect(checked(strange, file, settled(strange)).submission.version).toBe(version)
  })
})
