import { describe, expect, it } from 'vitest'
import { cityBenefits } from '../../../rules/clauses/JN-07-2.ts'
import { checklistOf } from '../../support/checklist.ts'
import { saysOf, sheetsOf, type Won } from '../../support/studios.ts'

const category = '技术创新型'
const say = (won: readonly Won[]) => saysOf(cityBenefits, 'JN', { studio: { category }, won })

describe('rule JN-07-2', () => {
  it.each<[string, Won[], string[]]>([
    ['no achievements', [], ['error category']],
    ['neither benefit', [{ name: '装置' }], ['error category']],
    ['a benefit of 0 and a stroke', [{ economicBenefit: 0, socialBenefit: '/' }], ['error category']],
    ['an economic benefit', [{ name: '装置' }, { economicBenefit: 0.01 }], []],
    ['a social benefit', [{ socialBenefit: '减轻劳动强度' }], []],
    ['an unreadable benefit, which reading reports', [{ economicBenefit: '若干' }], []],
  ])('%s: %j', (_name, won, expected) => {
    expect(say(won)).toEqual(expected)
  })

  it('does not ask other studios', () => {
    expect(saysOf(cityBenefits, 'JN', { studio: { category: '服务创新型' }, won: [] })).toEqual([])
  })

  it('adds up the benefits for the reviewer', () => {
    const won = [
      { economicBenefit: 1.5 },
      { economicBenefit: 2, socialBenefit: '省工', benefitProof: '审计报告' },
    ]
    const [item] = checklistOf(cityBenefits, sheetsOf('JN', { studio: { category }, won }))
    expect(item?.facts.map(({ value }) => value)).toEqual(['35,000.00 元', '省工', '审计报告'])
  })
})
