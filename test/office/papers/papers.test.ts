import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../office/papers/paper.ts'
import { paperDocument } from '../../../office/papers/paper-docx.ts'
import { PUBLISHED, publicNotice } from '../../../office/papers/public-notice.ts'
import { qualityNote } from '../../../office/papers/quality-note.ts'
import { remindersOf } from '../../../office/papers/reminder.ts'
import type { RolledUp } from '../../../office/rollup.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { checks } from '../../../templates/forms/checks.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { noticeTerms } from '../../../templates/forms/notice.ts'
import type { Column } from '../../../templates/sheet/column.ts'
import { EDITION } from '../../../templates/sheet/form.ts'
import { Day } from '../../../templates/values/day.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'
import { node, rowsOf } from '../../submissions/support/node.ts'
import {
  ACCOUNT,
  HUAIYIN,
  hazardNode,
  hazardWords,
  IDENTITY,
  LIXIA,
  PHONE,
  SHIZHONG,
  studioNode,
  studioWords,
} from '../../submissions/support/small-year.ts'

const wordsOf = (paper: Paper): string => JSON.stringify(paper)
const TODAY = new Day(2026, 9, 1)
const REFUSED = {
  file: '槐荫区/申报.xlsx',
  code: 'intake/encrypted' as const,
  reason: '文件已加密：请去掉密码',
}

/** Columns of 拟命名名单 that must never be made public. */
const NEVER = [
  'programme',
  'leaderIdentity',
  'reviewResult',
  'reviewedOn',
  'meeting',
  'approvedOn',
  'objection',
  'grant',
  'explanation',
  'number',
]

describe('公示稿', () => {
  const named = (more: object) =>
    node({
      ...studioWords,
      office: [
        ...studioWords.office!.slice(0, 2),
        rowsOf(namingList, [
          {
            programme: '济南市创新工作室',
            namedYear: 2026,
            unit: LIXIA,
            number: 'LX-01',
            studio: '张伟创新工作室',
            leader: '张伟',
            leaderIdentity: IDENTITY,
            employer: '济南某某公司',
            grant: 50_000,
            explanation: `电话 ${PHONE}`,
            ...more,
          },
        ]),
      ],
    })

  it('shows the columns that may be published and none of the others', () => {
    const keys = PUBLISHED.map(([key]) => key as string)
    expect(keys).toEqual(['studio', 'leader', 'employer', 'unit'])
    for (const key of NEVER) expect(Object.keys(namingList.columns)).toContain(key)
    expect(keys.filter((key) => NEVER.includes(key))).toEqual([])
    const columns: Readonly<Record<string, Column>> = namingList.columns
    expect(keys.filter((key) => columns[key]!.mask !== undefined)).toEqual([])
    const paper = publicNotice(named({}))!
    const shown = paper.blocks.flatMap((block) => ('table' in block ? block.table.columns : []))
    expect(shown.map(([header]) => header)).toEqual(['序号', '工作室名称', '领衔人', '所在单位', '推荐单位'])
    const words = wordsOf(paper)
    for (const secret of [IDENTITY, PHONE, ACCOUNT, '50000', '50,000']) expect(words).not.toContain(secret)
    expect(words).toContain('"张伟创新工作室","张伟","济南某某公司","历下区总工会"')
  })

  it('names its days, or leaves room for them', () => {
    const dated = named({ publicFrom: '2026-07-22', publicTo: '2026-07-28' })
    expect(wordsOf(publicNotice(dated)!)).toContain('公示期自2026年7月22日至2026年7月28日，共 7 天')
    expect(wordsOf(publicNotice(named({}))!)).toContain('公示期自　　年　　月　　日至　　年　　月　　日。')
  })

  it.each([
    ['nobody is named', () => named({ reviewResult: '不通过' })],
    ['nothing is ever named', hazardNode],
  ])('is not written where %s', (_, merged) => expect(publicNotice(merged())).toBeNull())
})

const runOf = (nodes: readonly MergedNode[]) => ({
  rollups: nodes.map((each) => ({ node: each }) as RolledUp),
  submissions: nodes.flatMap(({ submissions }) => submissions),
  refused: [REFUSED],
})

describe('催报单', () => {
  it('is one letter to each unit, for all that it has not sent, and to no other', () => {
    const found = remindersOf(runOf([studioNode(), hazardNode()]), TODAY)
    expect(found.map(({ unit, place }) => [place, unit])).toEqual([
      ['济南市总工会', HUAIYIN],
      ['济南市总工会', SHIZHONG],
    ])
    const [huaiyin, shizhong] = found.map(({ paper }) => wordsOf(paper))
    expect(huaiyin).toContain('没有收到你单位任何申报材料')
    expect(huaiyin).toContain('报来的《申报.xlsx》没有采用：文件已加密：请去掉密码')
    // It sent studios, and no hazard.
    expect(shizhong).toContain('没有收到你单位下列项目的申报材料')
    expect(shizhong).not.toContain('创新工作室申报表')
    expect(shizhong).toContain('你单位联系人：王芳　13905310001')
  })

  it('names in full whom the office’s list has of a unit that sent nothing, and leaves room for who is not known', () => {
    const listed = rowsOf(allocations, [
      { programme: '济南市隐患排查奖励', unit: HUAIYIN, contact: '王芳', phone: PHONE },
      { programme: '济南市隐患排查奖励', unit: SHIZHONG },
    ])
    const found = remindersOf(runOf([node({ ...hazardWords, office: [listed] })]), TODAY)
    const askedOf = (unit: string): string =>
      found
        .find((each) => each.unit === unit)!
        .paper.blocks.flatMap((block) => ('text' in block ? block.text : []))
        .find((text) => text.startsWith('你单位联系人'))!
    expect(askedOf(HUAIYIN)).toBe(`你单位联系人：王芳　${PHONE}`)
    expect(askedOf(SHIZHONG)).toMatch(/^你单位联系人：　+$/)
  })

  it.each([
    [new Day(2026, 9, 30), '2026年9月30日前', true],
    [new Day(2026, 10, 1), '已过，请尽快', false],
  ])('on %s names the term only while it is ahead: %s', (today, words, named) => {
    const [letter] = remindersOf(runOf([hazardNode()]), today)
    expect(wordsOf(letter!.paper)).toContain(words)
    expect(wordsOf(letter!.paper).includes('9月30日')).toBe(named)
  })
})

describe('数据质量说明', () => {
  it('says who sent, what is open, what was decided by hand, and by what it was judged', () => {
    const words = wordsOf(qualityNote(studioNode(), [REFUSED]))
    for (const part of [
      '已报 2 个单位，未报 1 个',
      `未报送的：${HUAIYIN}`,
      '没有采用的文件 1 份：《申报.xlsx》（文件已加密）',
      '推荐 1 条，不推荐 1 条',
      '办法：《济南市',
      '模板版本：',
      '制表：',
    ])
      expect(words).toContain(part)
  })

  const hazards = hazardWords.sent[0]!.sheets
  const sentBy = (unit: string, file: string, version = 1) => ({ unit, file, version, sheets: hazards })
  /** A merge with more known of each file than the builder of merges gives. */
  const knowing = (merged: MergedNode, more: Readonly<Record<string, Partial<Submission>>>): MergedNode => {
    const submissions = merged.submissions.map((each) => ({ ...each, ...more[each.file] }))
    const old = merged.submissions.filter((each) => merged.superseded.has(each)).map(({ file }) => file)
    return {
      ...merged,
      submissions,
      superseded: new Set(submissions.filter(({ file }) => old.includes(file))),
    }
  }
  const noteOf = (merged: MergedNode, refused = [REFUSED]): string => wordsOf(qualityNote(merged, refused))
  const sentTwice = [sentBy(LIXIA, '1.xlsx'), sentBy(LIXIA, '2.xlsx', 2), sentBy(SHIZHONG, '3.xlsx')]

  it.each([
    ['on the day itself', new Day(2026, 9, 30), {}, '按期 1 个，逾期 0 个。逾期的没有'],
    ['a day later', new Day(2026, 10, 1), {}, `按期 0 个，逾期 1 个。逾期的：${LIXIA}`],
    [
      'later, with a longer term',
      new Day(2026, 10, 1),
      { extendedTo: '2026-10-10', extensionReason: '灾后恢复' },
      '按期 1 个，逾期 0 个。逾期的没有',
    ],
    ['on no day', undefined, {}, '按期 0 个，逾期 0 个，没有填报送日期的 1 个'],
  ])('a unit that sent %s', (_, date, more, says) => {
    const expected = rowsOf(allocations, [{ programme: '济南市隐患排查奖励', unit: LIXIA, ...more }])
    const merged = node({ ...hazardWords, sent: [sentBy(LIXIA, '1.xlsx')], office: [expected] })
    expect(noteOf(knowing(merged, { '1.xlsx': { date } }))).toContain(says)
    expect(noteOf(merged)).toContain(`同意延期 ${'extendedTo' in more ? 1 : 0} 个单位`)
  })

  it('a unit is in time by its first sending, and late only once', () => {
    const dated = (first: Day, second: Day) =>
      noteOf(
        knowing(node({ ...hazardWords, sent: sentTwice.slice(0, 2) }), {
          '1.xlsx': { date: first },
          '2.xlsx': { date: second },
        }),
      )
    expect(dated(new Day(2026, 9, 1), new Day(2026, 10, 8))).toContain('按期 1 个，逾期 0 个')
    expect(dated(new Day(2026, 10, 2), new Day(2026, 10, 8))).toContain('按期 0 个，逾期 1 个')
  })

  it('counts and names what came unsigned, of what still counts', () => {
    const merged = node({ ...hazardWords, sent: sentTwice })
    const judged = [
      { finding: { code: 'layout/unsigned' }, record: null },
    ] as unknown as Submission['findings']
    expect(noteOf(merged)).not.toContain('签章')
    expect(noteOf(knowing(merged, { '1.xlsx': { findings: judged } }))).not.toContain('签章')
    const both = knowing(merged, { '2.xlsx': { findings: judged }, '3.xlsx': { findings: judged } })
    expect(noteOf(both)).toContain(`没有签章的上报 2 份：${LIXIA}、${SHIZHONG}。`)
  })

  it('counts what is refused, and says where nothing is', () => {
    expect(noteOf(hazardNode(), [REFUSED, REFUSED])).toContain('没有采用的文件 2 份')
    expect(noteOf(hazardNode(), [])).toContain('没有采用的文件没有。')
  })

  it('counts open questions', () => {
    expect(noteOf(studioNode())).toContain('待审核 2 条，涉及问题 2 处；还没有意见的 3 条')
    expect(noteOf(hazardNode())).toContain('待审核 0 条，涉及问题 0 处；还没有意见的 1 条')
  })

  it('counts what a person decided', () => {
    const of = { programme: '济南市创新工作室', unit: LIXIA }
    const byHand = [
      rowsOf(decisions, [
        { ...of, number: 'LX-01', name: '张伟创新工作室', decision: '推荐', waivedRule: 'JN-04-1' },
        { ...of, number: 'LX-02', name: '=1+1创新工作室', duplicate: '剔除' },
      ]),
      rowsOf(checks, [{ ...of, number: 'LX-01', rule: 'JN-02', result: '符合', checkedBy: '王芳' }]),
    ]
    expect(noteOf(node({ ...studioWords, office: byHand }))).toContain(
      '推荐 1 条，不推荐 0 条；重复处理 1 条；豁免 1 条；同意延期 0 个单位；审核记录 1 项',
    )
  })

  it('names edition and notice by which it was judged', () => {
    const document = '济工办〔2026〕12 号'
    const notice = rowsOf(noticeTerms, [
      { programme: '济南市隐患排查奖励', term: '截止日期', value: '2026-10-15', document },
    ])
    const merged = node({ ...hazardWords, office: [notice] })
    const ours = { edition: EDITION, year: 2026, units: [], hash: null, lines: [] }
    const words = noteOf(knowing(merged, { [merged.submissions[0]!.file]: { carried: ours } }))
    expect(words).toContain(`模板版本：${EDITION}；其他版本或没有版本的 0 份`)
    expect(words).toContain(`通知：${document}。通知所定：截止日期 2026-10-15。`)
    expect(noteOf(hazardNode())).toContain('其他版本或没有版本的 1 份')
    expect(noteOf(hazardNode())).toContain('通知：没有填文号。通知没有另定要素，按办法执行。')
  })

  it('is one document that holds its words', async () => {
    const bytes = await paperDocument(qualityNote(studioNode(), []))
    const zip = openZip(bytes, nodeCodec, LIMITS)
    const xml = new TextDecoder().decode(zip.read('word/document.xml')!)
    expect(xml.replace(/<[^>]+>/g, '')).toContain('没有采用的文件没有')
  })
})
