import { describe, expect, it } from 'vitest'
import { plaqueClause } from '../../../../programmes/shandong-studio/clauses/SD-13b.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { verdict } from '../../../support/rows.ts'
import { CRAFTSMAN, GREAT, ORDINARY } from '../../../support/studios.ts'

describe('rule SD-13b', () => {
  it.each([
    [ORDINARY, '山东省示范性劳模和工匠人才创新工作室', '2026-08-03', 'ok'],
    [ORDINARY, '山东省 示范性劳模和工匠人才创新工作室', '2026-08-03', 'ok'],
    [ORDINARY, '山东省劳模和工匠人才创新工作室', '2026-08-03', 'error plaque'],
    [CRAFTSMAN, '齐鲁工匠创新工作室', '2026-08-03', 'ok'],
    [CRAFTSMAN, '齐鲁大工匠创新工作室', '2026-08-03', 'error plaque'],
    [GREAT, '齐鲁大工匠创新工作室', '2026-08-03', 'ok'],
    [GREAT, '山东省示范性劳模和工匠人才创新工作室', null, 'error plaque'],
    [GREAT, null, '2026-08-03', 'error plaque'],
    [GREAT, null, null, 'ok'],
    [null, '齐鲁工匠创新工作室', '2026-08-03', 'unjudged plaque'],
    ['工匠类', '齐鲁工匠创新工作室', '2026-08-03', 'ok'],
  ])('%s, %s, issued %s: %s', (type, plaque, issuedOn, expected) => {
    const row = { programme: '山东省创新工作室', type, plaque, issuedOn }
    expect(verdict(plaqueClause, namingList, row)).toBe(expected)
  })

  it('leaves the city’s list alone', () => {
    expect(verdict(plaqueClause, namingList, { programme: '济南市创新工作室', plaque: '牌' })).toBe('ok')
  })
})
