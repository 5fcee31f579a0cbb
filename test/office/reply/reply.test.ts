import { describe, expect, it } from 'vitest'
import { correspondents } from '../../../office/reply/correspondents.ts'
import { replyTo, replyToRefused } from '../../../office/reply/reply.ts'
import { fitting, replyDocument } from '../../../office/reply/reply-docx.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../programmes/registry.ts'
import type { Office } from '../../../submissions/office/office.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { Day } from '../../../templates/values/day.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'
import { allocated, type Fault, node, office, rowsOf } from '../../submissions/support/node.ts'

const IDENTITY = '370102198506150128'

function reply(
  faults: readonly Fault[],
  count = 2,
  over: { version?: number; copy?: string | null; today?: Day } = {},
) {
  const applications = Array.from({ length: count }, (_, i) => ({
    number: `LX-${i}`,
    studio: `第${i}创新工作室`,
    leaderIdentity: IDENTITY,
  }))
  const merged = node({
    programme: 'jinan-studio',
    sent: [
      {
        unit: '历下区总工会',
        file: '来件/历下区.xlsx',
        version: over.version ?? 1,
        sheets: [rowsOf(jinanStudioApplication, applications)],
      },
    ],
    faults,
  })
  const { copy = '历下区（校验）.xlsx' } = over
  return replyTo(merged, merged.submissions[0]!, over.today ?? new Day(2026, 9, 1), copy)
}

const fault = (number: string, severity: Fault['severity'], says = '不足 2 年'): Fault => ({
  number,
  key: 'studio',
  severity,
  says,
})

describe('a reply to a sender', () => {
  it('says how its records fared', () => {
    const { to, from, title, opening } = reply([fault('LX-0', 'error'), fault('LX-1', 'review')], 3)
    expect([to, from, title]).toEqual([
      '历下区总工会',
      '济南市总工会',
      '关于2026年济南市创新工作室报送材料校验情况的回复',
    ])
    expect(opening[0]).toBe(
      '你单位报送的《历下区.xlsx》（第 1 版）已校验。共 3 条申报：通过 1 条，退回 1 条，待审核 1 条。',
    )
  })

  it('lists what the sender can act on, errors first; what the office decides is not its task', () => {
    const { lines } = reply([
      fault('LX-0', 'warning', '请说明'),
      fault('LX-0', 'review', '请审核'),
      fault('LX-0', 'info', '供参考'),
      fault('LX-1', 'error', '不足 2 年'),
    ])
    expect(lines.map(({ severity, message }) => [severity, message])).toEqual([
      ['必须修改', '不足 2 年'],
      ['须说明', '请说明'],
    ])
    expect(lines[0]!.place).toMatch(/^LX-\d 第\d创新工作室\n创新工作室申报表 [A-Z]+\d+$/)
    expect(lines[0]!.basis).toBe('市创新工作室办法第六条（二）')
  })

  it('asks for the next version; a studio programme without a notice has no day', () => {
    const { next } = reply([fault('LX-0', 'error')], 1, { version: 3 })
    expect(next.at(-1)).toBe('改好后把“报送信息”的版本号改为 4，在本级通知规定的时间前重新报送整份文件。')
    expect(next[0]).toContain('《历下区（校验）.xlsx》')
  })

  const day = (text: string | null): Day | undefined => {
    if (text === null) return undefined
    const [year, month, date] = text.split('-').map(Number)
    return new Day(year!, month!, date!)
  }

  it.each([
    ['a deadline ahead', '2026-09-30', null, null, '2026-09-30', '于2026年9月30日前'],
    [
      'a deadline that has passed',
      '2026-09-30',
      null,
      null,
      '2026-10-01',
      '尽快（补正期限请向本级工会办公室询问）',
    ],
    ['a term ahead', '2026-09-30', '2026-10-20', null, '2026-10-05', '于2026年10月20日前'],
    [
      'a term ahead, and the deadline too',
      '2026-09-30',
      '2026-10-20',
      null,
      '2026-09-01',
      '于2026年10月20日前',
    ],
    ['a term that ends today', '2026-09-30', '2026-10-20', null, '2026-10-20', '于2026年10月20日前'],
    [
      'a term that has passed',
      '2026-09-30',
      '2026-10-20',
      null,
      '2026-10-21',
      '尽快（补正期限请向本级工会办公室询问）',
    ],
    ['an extension ahead', '2026-09-30', null, '2026-10-15', '2026-10-10', '于2026年10月15日前'],
    [
      'an extension that has passed',
      '2026-09-30',
      null,
      '2026-10-15',
      '2026-10-16',
      '尽快（补正期限请向本级工会办公室询问）',
    ],
    ['no day at all', null, null, null, '2026-10-16', '在本级通知规定的时间前'],
    [
      'a deadline without a day',
      '2026-09',
      null,
      null,
      '2026-08-01',
      '尽快（补正期限请向本级工会办公室询问）',
    ],
    [
      'a term without a day',
      '2026-09-30',
      '2026-10',
      null,
      '2026-09-01',
      '尽快（补正期限请向本级工会办公室询问）',
    ],
    ['an extension without a day', '2026-09-30', null, '2026年10月', '2026-09-01', '于2026年9月30日前'],
  ])('names no day that has passed: %s', (_name, deadline, correction, extendedTo, today, words) => {
    const values = new Map<string, Day | undefined>([
      ['jn-deadline', day(deadline)],
      ['jn-correction', day(correction)],
    ])
    const merged = {
      ...node({
        programme: 'jinan-studio',
        sent: [
          {
            unit: '历下区总工会',
            file: '来件/历下区.xlsx',
            sheets: [rowsOf(jinanStudioApplication, [{ number: 'LX-0', studio: '甲创新工作室' }])],
          },
        ],
        faults: [fault('LX-0', 'error')],
        office: [
          rowsOf(allocations, [
            { programme: '济南市创新工作室', unit: '历下区总工会', extendedTo, extensionReason: '灾后恢复' },
          ]),
        ],
      }),
      parameters: { get: ({ id }: { id: string }) => values.get(id) } as never,
    }
    const { next } = replyTo(merged, merged.submissions[0]!, day(today)!, null)
    expect(next.at(-1)).toContain(`${words}重新报送`)
  })

  it('says so where the file could not be marked', () => {
    expect(reply([fault('LX-0', 'error')], 1, { copy: null }).next[0]).toContain('这份文件的格式不能加标记')
  })

  it('has no list and no steps where nothing is left to do', () => {
    const { opening, lines, next } = reply([])
    expect([opening.at(-1), lines, next]).toEqual(['没有须由你单位修改或说明的问题。', [], []])
  })

  it('tells the sender of a replaced version that it is no longer used', () => {
    const sheets = [rowsOf(hazardApplication, [{ number: 'H1', hazard: '裂纹' }])]
    const merged = node({
      programme: 'jinan-hazard',
      sent: [
        { unit: '历下区总工会', file: '1.xlsx', sheets },
        { unit: '历下区总工会', file: '2.xlsx', version: 2, sheets },
      ],
    })
    const replaced = merged.submissions.find(({ file }) => file === '1.xlsx')!
    expect(replyTo(merged, replaced, new Day(2026, 9, 1), null).opening).toEqual([
      '你单位报送的《1.xlsx》（第 1 版）已被后来的报送替代，本次不再采用。',
    ])
  })

  it('hides numbers of persons', () => {
    const { lines } = reply([fault('LX-0', 'error', `身份证号 ${IDENTITY} 与另一条相同`)])
    expect(lines[0]!.message).toBe('身份证号 370102********0128 与另一条相同')
  })
})

describe('a further letter', () => {
  const sending = (version: number, ...names: string[]) => ({
    unit: '历下区总工会',
    file: `${version}.xlsx`,
    version,
    sheets: [
      rowsOf(
        jinanStudioApplication,
        names.map((studio, i) => ({ number: `LX-${i}`, studio, leader: '张伟' })),
      ),
    ],
  })
  const second = (before: readonly [number: string, says: string][], now: readonly Fault[]) => {
    const sent = [sending(1, '甲工作室', '乙工作室'), sending(2, '甲工作室', '乙工作室')]
    const merged = node({ programme: 'jinan-studio', sent, faults: now })
    const [first, later] = [1, 2].map((version) => merged.submissions.find((s) => s.version === version)!)
    const earlier = before.map(([number, says]) => {
      const [one] = merged.findings
      const row = merged.entries.find((e) => e.submission === first && e.number === number)!.record.number
      return { ...one!, file: first!.file, row, message: says }
    })
    const told = { ...merged, foundBefore: new Map([[first!, earlier]]) }
    return replyTo(told, later!, new Day(2026, 9, 1), null)
  }

  it('names each application, and says what is mended, what stands and what is new', () => {
    const { opening, lines } = second(
      [
        ['LX-0', '不足 2 年'],
        ['LX-1', '不足 2 年'],
      ],
      [fault('LX-0', 'error')],
    )
    expect(opening).toContain('与第 1 版相比：已改好 1 处，仍有 1 处，新出现 0 处。')
    expect(lines.map(({ severity, place }) => [severity, place.split('\n')[0]])).toEqual([
      ['必须修改\n仍有', 'LX-0 甲工作室'],
    ])
    const other = second([['LX-1', '不足 2 年']], [fault('LX-0', 'error')])
    expect(other.opening).toContain('与第 1 版相比：已改好 1 处，仍有 0 处，新出现 1 处。')
    expect(other.lines[0]!.severity).toBe('必须修改\n新出现')
  })

  it('a first letter compares with nothing', () => {
    expect(reply([fault('LX-0', 'error')]).opening.join()).not.toContain('相比')
  })
})

describe('who answers for a file that could not be read', () => {
  const offices = [
    office('济南市总工会', [allocated('jinan-studio', { 历下区总工会: [], 济南市住建系统工会: [] })]),
    office('青岛市总工会', [allocated('shandong-studio', { 市南区总工会: [] })]),
  ]
  it.each([
    ['历下区/申报.xlsx', '历下区总工会', '济南市总工会'],
    ['青岛市/市南区总工会-2026.xlsx', '市南区总工会', '青岛市总工会'],
    ['青岛市/说明.xlsx', '报送单位', '青岛市总工会'],
    ['济南市住建系统/申报.xlsx', '济南市住建系统工会', '济南市总工会'],
    // Nobody's list has it: its own name says whose it is.
    ['济南市创新工作室/历下区/商河县总工会-2026（加密）.xlsx', '商河县总工会', '济南市总工会'],
    ['山东省创新工作室/青岛市/胶州市总工会-山东省创新工作室-2026.xlsx', '胶州市总工会', '青岛市总工会'],
    ['山东省创新工作室/青岛市/胶州.xlsx', '胶州市总工会', '青岛市总工会'],
    // The name of a programme is no union’s.
    ['济南市创新工作室/新建 Microsoft Excel 工作表.xlsx', '报送单位', '济南市总工会'],
    ['济南市隐患排查奖励/补充情况说明.xlsx', '报送单位', '济南市总工会'],
  ])('%s: to %s from %s', (file, to, from) => {
    expect(correspondents({ registry, rollups: [], offices }, file)).toMatchObject({ to, from })
  })

  it('signs with the contact of the office that answers, and leaves room where none is known', () => {
    const known = [{ ...offices[0]!, contact: '李敏', phone: '0531-12345678' }]
    const contactOf = (of: readonly Office[]) =>
      correspondents({ registry, rollups: [], offices: of }, '历下区/申报.xlsx').contact
    expect(contactOf(known)).toBe('李敏　0531-12345678')
    expect(contactOf(offices)).toMatch(/^　+$/)
  })
})

describe('the document', () => {
  const rows = (count: number, says: string) =>
    fitting(
      reply(
        Array.from({ length: count }, (_, i) => fault(`LX-${i}`, 'error', says)),
        count,
      ).lines,
    ).length

  it.each([
    ['short ones, all of them', 8, '不足 2 年', 8],
    ['eight short ones at most', 13, '不足 2 年', 8],
    ['fewer long ones', 13, '与另一处不一致'.repeat(8), 4],
    ['one that fills the page alone', 3, '与另一处不一致'.repeat(60), 1],
  ])('lists %s', (_, count, says, listed) => expect(rows(count, says)).toBe(listed))

  it('says how many are left out', async () => {
    const written = reply(
      Array.from({ length: 13 }, (_, i) => fault(`LX-${i}`, 'error')),
      13,
    )
    const zip = openZip(await replyDocument(written), nodeCodec, LIMITS)
    const words = new TextDecoder().decode(zip.read('word/document.xml')!).replace(/<[^>]+>/g, '')
    expect(words).toContain('其余 5 处见随附文件的“校验结果”表')
  })

  it('is a Word package that holds every word of the reply', async () => {
    const written = reply([fault('LX-0', 'error')])
    const zip = openZip(await replyDocument(written), nodeCodec, LIMITS)
    const xml = new TextDecoder().decode(zip.read('word/document.xml')!)
    const words = xml.replace(/<[^>]+>/g, '')
    for (const text of [
      written.title,
      ...written.opening,
      ...written.next,
      ...Object.values(written.lines[0]!).flatMap((part) =>
        typeof part === 'string' ? part.split('\n') : [],
      ),
    ])
      expect(words).toContain(text)
    expect(xml).toContain('w:eastAsia="仿宋"')
  })

  it('tells the sender of a file that could not be used why', async () => {
    const { opening, lines } = replyToRefused('来件/坏.xlsx', '文件已加密：请去掉密码后重新报送', {
      to: '历下区总工会',
      from: '济南市总工会',
      contact: '李敏　0531-1234567',
    })
    expect(opening.join()).toContain('《坏.xlsx》未能采用')
    expect(opening.join()).toContain('文件已加密：请去掉密码后重新报送')
    expect(lines).toEqual([])
  })
})
