import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { finding } from '../../../templates/findings/finding.ts'
import { hideNumbers } from '../../../templates/values/mask.ts'

describe('hideNumbers', () => {
  it.each([
    ['证件370102198506150128有误', '证件370102********0128有误'],
    ['37010219850615012X', '370102********012X'],
    ['３７０１０２１９８５０６１５０１２８', '370102********0128'],
    ['370102 19850615 0128', '370102********0128'],
    ['370102-19850615-0128', '370102********0128'],
    ['370102850615012', '370102*****5012'],
    ['卡号 6226 0957 1198 9751。', '卡号 ************9751。'],
    ['电话13805311234', '电话138****1234'],
    ['138 0531 1234', '138****1234'],
  ])('%j is shown as %j', (text, shown) => {
    expect(hideNumbers(text)).toBe(shown)
  })

  it.each([
    '2026-03-15 2026-04-20',
    '2026-03-15',
    'ZL201910123456.7',
    '鲁会〔2018〕62号',
    '50000.00',
    '40302',
    'LX-01',
  ])('%j stays', (text) => {
    expect(hideNumbers(text)).toBe(text)
  })

  it('lets no run of 15 to 19 digits through, whatever stands around it', () => {
    const around = fc
      .string()
      .filter((text) => !/[0-9０-９ \u00a0\u3000-]$|^[0-9０-９ \u00a0\u3000XxＸｘ-]/.test(text))
    fc.assert(
      fc.property(around, fc.stringMatching(/^\d{15,19}$/), around, (before, digits, after) => {
        expect(hideNumbers(before + digits + after)).not.toContain(digits)
      }),
    )
  })
})

describe('maskFinding', () => {
  const draft = {
    kind: 'violation' as const,
    rule: 'format/identity-number',
    article: null,
    severity: 'error' as const,
    sheet: '申请表',
    row: 5,
    column: 6,
    address: 'F5',
    expected: null,
    mend: '请核对',
    answer: null,
  }
  const said = (header: string, value: string, message: string) =>
    registry.mask(
      finding({ ...draft, header, value, message }, { file: 'a.xlsx', programme: null, unit: null }),
    )

  it('hides a malformed number by its column, also where the message repeats it', () => {
    const shown = said('证件号码', '3701021985', '“3701021985” 不是证件号码')
    expect([shown.value, shown.message]).toEqual(['**********', '“**********” 不是证件号码'])
  })

  it('knows columns by both lines of their header and by other names', () => {
    expect(said('领衔人·证件号码', '370102198506150128', '').value).toBe('370102********0128')
    expect(said('联系电话', '0531-86012345', '').value).toBe('053******2345')
    expect(said('银行卡号', '12345678', '').value).toBe('****5678')
  })

  it('leaves a credit code, though it be all figures', () => {
    expect(said('统一社会信用代码', '913701001630148214', '').value).toBe('913701001630148214')
  })
})
