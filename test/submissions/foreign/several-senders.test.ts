/** A list of theirs whose rows name who sent each: parted where they say it alone, asked about where anything else speaks. */
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { foreignKnown, readForeign } from '../../../submissions/foreign/read-foreign.ts'
import type { Refusal, Submission } from '../../../submissions/recognise/submission.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'
import { officeThatSettled, type Settling, yes } from './settled.ts'
import { book, grid } from './strangers.ts'

const STUDIOS = ['张伟', '李强', '王芳', '赵敏']

const list = (units: readonly Cell[], title = '济南市创新工作室推荐汇总表', total: readonly Cell[] = []) =>
  book(
    grid('Sheet1', [
      [title],
      ['推荐单位', '工作室名称', '所在单位', '申报类别', '领衔人', '成立日期', '成员总数'],
      ...units.map((unit, i) => [
        unit,
        `${STUDIOS[i]}创新工作室`,
        '甲公司',
        '技术创新型',
        STUDIOS[i]!,
        i === 1 ? '不详' : '2020-05-01',
        10,
      ]),
      total,
    ]),
  )

const [LIXIA, SHIZHONG] = ['历下区总工会', '市中区总工会']
const programme = '济南市创新工作室'
type Strange = ReturnType<typeof list>

function read(
  strange: Strange,
  file = '汇总.xlsx',
  settling: Settling = {},
): readonly (Submission | Refusal)[] {
  const office = officeThatSettled(strange, { says: yes, ...settling })
  return readForeign(registry, strange, file, foreignKnown(registry, [office])[0]!)!
}

const told = (strange: Strange, file?: string, settling?: Settling) =>
  read(strange, file, settling).map((each) =>
    'reason' in each
      ? [each.code, each.sender?.found, each.sender?.unit]
      : [
          each.unit,
          each.sheets.flatMap(({ reading }) => reading.records.map((record) => record.number)),
          each.findings
            .filter(({ finding }) => finding.code === 'foreign/sender')
            .map(({ finding }) => finding.severity),
        ],
  )

describe('a list whose rows name several senders', () => {
  const strange = list([LIXIA, SHIZHONG, '历下区', SHIZHONG])

  it('is a submission of each, with its own rows, to be confirmed once a unit', () => {
    expect(told(strange)).toEqual([
      [LIXIA, [3, 5], ['review']],
      [SHIZHONG, [4, 6], ['review']],
    ])
    const senders = [{ programme, found: SHIZHONG, unit: SHIZHONG, confirmed: '是' as const }]
    expect(told(strange, '汇总.xlsx', { senders })).toEqual([
      [LIXIA, [3, 5], ['review']],
      [SHIZHONG, [4, 6], []],
    ])
    const [first] = read(strange) as Submission[]
    expect(first!.foreign!.sender.why).toBe('“推荐单位”一栏第 3、5 行写的是“历下区总工会”')
    expect(first!.foreign!.sender.at).toMatchObject({ sheet: 'Sheet1', row: 3, column: 1 })
  })

  it('says what is wrong in a row to its own sender alone, at its cell', () => {
    const of = read(strange) as Submission[]
    const at = (submission: Submission) =>
      submission.findings.flatMap(({ finding: { unit, address } }) => (address === 'F4' ? [unit] : []))
    expect(of.map(at)).toEqual([[], [SHIZHONG]])
    const office = officeThatSettled(strange, { says: yes })
    const checked = checkBook(registry, strange, '汇总.xlsx', [office])
    if ('reason' in checked) throw new Error(checked.reason)
    expect(checked.findings.filter(({ address }) => address === 'F4')).toMatchObject([
      { unit: SHIZHONG, severity: 'error', header: '成立日期' },
    ])
    expect(checked.findings.filter(({ code }) => code === 'foreign/sender').map(({ unit }) => unit)).toEqual([
      LIXIA,
      SHIZHONG,
    ])
  })

  it('says of the sheet as a whole once, and holds no sender to a total over all', () => {
    const withTotal = list([LIXIA, SHIZHONG], undefined, ['合计', null, null, null, null, null, 99])
    const of = read(withTotal) as Submission[]
    expect(
      of.map(({ findings }) => findings.filter(({ finding }) => finding.code === 'foreign/lacks').length),
    ).toEqual([1, 0])
    expect(of.flatMap(({ sheets }) => sheets.flatMap(({ reading }) => reading.totals))).toEqual([])
  })

  it('takes none of the rows of one whom the office does not take, and says which', () => {
    const senders = [{ programme, found: SHIZHONG, unit: SHIZHONG, confirmed: '否' as const }]
    expect(told(strange, '汇总.xlsx', { senders })).toEqual([
      [LIXIA, [3, 5], ['review']],
      ['intake/unknown-sender', SHIZHONG, SHIZHONG],
    ])
    const refused = read(strange, '汇总.xlsx', { senders })[1] as Refusal
    expect(refused.reason).toBe(
      '“推荐单位”一栏第 4、6 行写的是“市中区总工会”：“报送认定”里已填不收“市中区总工会”',
    )
    const office = officeThatSettled(strange, { says: yes, senders })
    const checked = checkBook(registry, strange, '汇总.xlsx', [office])
    expect('findings' in checked && checked.findings.map(({ message }) => message)).toContain(
      `有几行没有读取：${refused.reason}`,
    )
  })
})

describe('a list of several senders is asked about, and given to nobody,', () => {
  it.each([
    ['the file’s name names one of them', list([LIXIA, SHIZHONG]), '历下区.xlsx'],
    ['the folder names another', list([LIXIA, SHIZHONG]), '槐荫区/汇总.xlsx'],
    ['the title names one of them', list([LIXIA, SHIZHONG], '历下区创新工作室推荐汇总表'), '汇总.xlsx'],
    ['a row names nobody', list([LIXIA, null, SHIZHONG]), '汇总.xlsx'],
    ['a row names somebody below', list([LIXIA, '市中区甲公司工会', SHIZHONG]), '汇总.xlsx'],
    ['a row names the office itself', list([LIXIA, '济南市总工会', SHIZHONG]), '汇总.xlsx'],
  ])('where %s', (_, strange, file) => {
    const [refused, ...others] = read(strange, file) as Refusal[]
    expect(others).toEqual([])
    expect(refused).toMatchObject({ code: 'intake/unknown-sender', sender: { unit: null } })
    expect(refused!.reason).toContain('是几家合在一张表里的：')
  })

  it('where the rows name another than the file’s name does', () => {
    expect(told(list([SHIZHONG, '市中区甲公司工会']), '历下区.xlsx')).toEqual([
      ['intake/unknown-sender', '历下区.xlsx', null],
    ])
  })

  it('until a person says whose the file is', () => {
    const senders = [{ programme, found: '历下区.xlsx', unit: LIXIA, confirmed: '是' as const }]
    expect(told(list([LIXIA, SHIZHONG]), '历下区.xlsx', { senders })).toEqual([[LIXIA, [3, 4], []]])
  })
})

describe('a list of one sender', () => {
  it.each([
    ['one name in every row', [LIXIA, LIXIA], '汇总.xlsx'],
    ['its name in two spellings', [LIXIA, '历下区'], '汇总.xlsx'],
    ['its name where others are blank', [LIXIA, null], '汇总.xlsx'],
    ['those below it, under its own name', ['甲公司工会', '乙公司工会'], '历下区.xlsx'],
    ['itself and those below it', [LIXIA, '历下区甲公司工会'], '历下区.xlsx'],
  ] as const)('is one submission: %s', (_, units, file) => {
    expect(told(list(units), file)).toEqual([[LIXIA, [3, 4], ['review']]])
  })
})
