import { describe, expect, it } from 'vitest'
import { plaqueClause } from '../../../../programmes/jinan-studio/clauses/JN-11b.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule JN-11b', () => {
  it.each([
    ['济南市创新工作室', '济南市示范性劳模和工匠人才创新工作室', '2026-07-24', 'ok'],
    ['济南市创新工作室', '济南市劳模和工匠人才创新工作室', '2026-07-24', 'error plaque'],
    ['济南市创新工作室', null, '2026-07-24', 'error plaque'],
    ['济南市创新工作室', '济南市示范性 劳模和工匠人才创新工作室', '2026-07-24', 'ok'],
    ['济南市创新工作室', '山东省示范性劳模和工匠人才创新工作室', '2026-07-24', 'error plaque'],
    ['济南市创新工作室', '济南市劳模和工匠人才创新工作室', null, 'error plaque'],
    ['济南市创新工作室', '/', '2026年7月', 'error plaque'],
    ['济南市创新工作室', null, null, 'ok'],
    ['山东省创新工作室', '别的牌匾', '2026-07-24', 'ok'],
  ])('%s, %s, issued %s: %s', (programme, plaque, issuedOn, expected) => {
    expect(verdict(plaqueClause, namingList, { programme, plaque, issuedOn })).toBe(expected)
  })
})
