/** A Word application from the stranger's blank to the comments in the copy that goes back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { markedCopy } from '../../../office/reply/marked-copy.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import type { Office } from '../../../submissions/office/office.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import type { Finding } from '../../../templates/findings/finding.ts'
import { placeWords, wordsOf } from '../../../templates/findings/words.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { Package } from '../../../workbook/package/package.ts'
import { openWorkbook } from '../../../workbook/read/open.ts'
import { officeThatSettled, yes } from './settled.ts'
import { application, spread, tableOf, wordOf } from './word-forms.ts'

const opened = (bytes: Uint8Array): Promise<Book> =>
  openWorkbook(bytes, { ...nodeCodec, name: 'x.docx', documents: true })

describe('an application in Word', () => {
  let blank: Book
  let bytes: Uint8Array
  let findings: readonly Finding[]
  let submission: Submission
  beforeAll(async () => {
    blank = await opened(await application(false))
    bytes = await application()
    const office = officeThatSettled(blank, { says: yes })
    const found = checkBook(registry, await opened(bytes), '申报/张伟.docx', [office])
    if ('reason' in found) throw new Error(found.reason)
    findings = found.findings
    submission = found.read as Submission
  })

  it('is known by its labels, those of another table by their own', () => {
    expect(
      proposals(registry, blank, '').map(({ sample, form, fields }) => [
        sample,
        form.title,
        fields.map(({ label, column }) => `${label} ${column ?? ''}`.trim()),
      ]),
    ).toEqual([
      [
        '济南市劳模和工匠人才创新工作室申报表',
        '创新工作室申报表',
        [
          '工作室名称 工作室名称',
          '所在单位 所在单位',
          '申报类别 申报类别',
          '姓名 领衔人·姓名',
          '职业技能等级 领衔人·职业技能等级',
          '成立日期 成立日期',
          '民族',
          '主要事迹 领衔人·事迹',
        ],
      ],
    ])
  })

  it('reads to the record, with the ticked box as the choice and the sender from the text above', () => {
    expect(submission.unit).toBe('历下区总工会')
    const [record] = submission.sheets[0]!.reading.records
    expect(record!.row).toMatchObject({
      studio: '张伟创新工作室',
      employer: '甲机械有限公司',
      category: '技术创新型',
      leader: '张伟',
      leaderDeeds: '完成技改 12 项\n培养徒弟 3 名',
    })
  })

  it('names the table and the row, not an address', () => {
    const grade = findings.find(
      ({ severity, header }) => severity === 'error' && header?.includes('技能等级'),
    )!
    expect(placeWords(grade)).toBe('表 1 第 5 行')
    expect(wordsOf(grade)).toMatchObject({ row: '第 5 行', cell: expect.stringContaining('职业技能等级') })
    expect(wordsOf(grade).cell).not.toContain('（')
  })

  it('goes back with a comment at the cell; every other part keeps its bytes', async () => {
    const copy = markedCopy(registry, bytes, '', [], findings, nodeCodec)!
    expect(copy.ending).toBe('.docx')
    const [before, after] = [new Package(bytes, nodeCodec), new Package(copy.bytes, nodeCodec)]
    const changed = after.names().filter((name) => before.text(name) !== after.text(name))
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ])
    const comments = after.text('word/comments.xml')!
    expect(comments).toContain('高级枝师')
    const document = after.text('word/document.xml')!
    expect(document).toMatch(/<w:commentRangeStart w:id="\d+"\/>(?:(?!<w:tc>).)*高级枝师/s)
    expect(await opened(copy.bytes)).toEqual(await opened(bytes))
  })

  it('keeps the comments of others when it is marked again', () => {
    const once = markedCopy(registry, bytes, '', [], findings, nodeCodec)!
    const twice = markedCopy(registry, once.bytes, '', [], findings, nodeCodec)!
    const count = (of: Uint8Array): number =>
      new Package(of, nodeCodec).text('word/comments.xml')!.match(/<w:comment /g)!.length
    expect(count(twice.bytes)).toBe(2 * count(once.bytes))
  })
})

it('asks about a box that the confirmed form did not have, and says nothing of one that it had', async () => {
  const blank = await opened(
    await wordOf(
      '济南市创新工作室申报表',
      tableOf([
        ['工作室名称', ''],
        ['所在单位', ''],
        ['申报类别', ''],
        ['民族', ''],
      ]),
    ),
  )
  const office = officeThatSettled(blank, { says: yes })
  const after = await opened(
    await wordOf(
      '济南市创新工作室申报表',
      '填报单位：历下区总工会',
      tableOf([
        ['工作室名称', '甲'],
        ['所在单位', '乙'],
        ['申报类别', '技术创新型'],
        ['民族', '汉族'],
        ['推荐理由', '好'],
      ]),
    ),
  )
  const found = checkBook(registry, after, 'x.docx', [office])
  expect(
    'reason' in found
      ? found
      : found.findings
          .filter(({ code }) => code === 'foreign/changed' || code === 'layout/not-read')
          .map(({ severity, message }) => [severity, message]),
  ).toEqual([['review', '与对照过的表样“济南市创新工作室申报表”不同：多了“推荐理由”，没有读取']])
})

describe('an application over several tables of a document', () => {
  let office: Office
  beforeAll(async () => {
    office = officeThatSettled(await opened(await spread()), { says: yes })
  })
  const checked = async (grade?: string) => {
    const bytes = await spread(grade)
    const found = checkBook(registry, await opened(bytes), 'x.docx', [office])
    if ('reason' in found) throw new Error(found.reason)
    return { bytes, ...found, submission: found.read as Submission }
  }

  it('is proposed table by table; a table that is nobody’s is not', async () => {
    expect(
      proposals(registry, await opened(await spread()), '').map(({ sample, form, fields }) => [
        sample,
        form.title,
        fields.flatMap(({ column }) => column ?? []),
      ]),
    ).toEqual([
      [
        '济南市劳模和工匠人才创新工作室申报表',
        '创新工作室申报表',
        ['工作室名称', '申报类别', '所在单位', '成立日期'],
      ],
      [
        '济南市劳模和工匠人才创新工作室申报表（表 2）',
        '创新工作室申报表',
        ['领衔人·姓名', '领衔人·职业技能等级', '领衔人·荣誉称号', '领衔人·证件号码'],
      ],
      [
        '济南市劳模和工匠人才创新工作室申报表（表 3）',
        '创新工作室申报表',
        ['团队·成员总数', '场所·场所面积（㎡）', '领衔人·事迹'],
      ],
    ])
  })

  it('reads to one record, whose fields stand each in its own table', async () => {
    const { submission, findings } = await checked()
    const records = submission.sheets.flatMap(({ reading }) => reading.records)
    expect(records).toHaveLength(1)
    expect(records[0]!.row).toMatchObject({
      studio: '张伟创新工作室',
      leader: '张伟',
      honour: '济南市劳动模范',
      members: 12,
      leaderDeeds: '完成技改 12 项',
    })
    expect(['studio', 'leader', 'members'].map((key) => records[0]!.place(key))).toMatchObject([
      { row: 1, column: 2 },
      { row: 1, column: 2, sheet: '表 2' },
      { row: 1, column: 2, sheet: '表 3' },
    ])
    expect(findings.filter(({ code }) => code === 'foreign/lacks')).toHaveLength(1)
    expect(submission.foreign!.lacks).not.toContain('团队·成员总数')
  })

  it('is marked where a field stands: by what cannot be read, and by a rule', async () => {
    const { findings, bytes } = await checked('高级枝师')
    const grade = findings.filter(({ header }) => header?.includes('技能等级'))
    expect(grade.map((each) => [each.severity, placeWords(each)])).toContainEqual(['error', '表 2 第 2 行'])
    const number = findings.filter(({ rule }) => rule === 'format/identity-number')
    expect(number.map((each) => [each.severity, placeWords(each)])).toEqual([['error', '表 2 第 3 行']])
    const copy = markedCopy(registry, bytes, '', [], findings, nodeCodec)!
    expect(new Package(copy.bytes, nodeCodec).text('word/comments.xml')).toContain('高级枝师')
  })
})
