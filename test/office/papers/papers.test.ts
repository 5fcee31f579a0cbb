import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../office/papers/paper.ts'
import { paperDocument } from '../../../office/papers/paper-docx.ts'
import { PUBLISHED, publicNotice } from '../../../office/papers/public-notice.ts'
import { qualityNote } from '../../../office/papers/quality-note.ts'
import { remindersOf } from '../../../office/papers/reminder.ts'
import type { RolledUp } from '../../../office/rollup.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import type { Column } from '../../../templates/sheet/column.ts'
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
    const words = wordsOf(publicNotice(named({}))!)
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

  it('is one document that holds its words', async () => {
    const bytes = await paperDocument(qualityNote(studioNode(), []))
    const zip = openZip(bytes, nodeCodec, LIMITS)
    const xml = new TextDecoder().decode(zip.read('word/document.xml')!)
    expect(xml.replace(/<[^>]+>/g, '')).toContain('没有采用的文件没有')
  })
})
