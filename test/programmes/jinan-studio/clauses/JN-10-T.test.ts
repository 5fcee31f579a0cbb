import { describe, expect, it } from 'vitest'
import { verifiedClause } from '../../../../programmes/jinan-studio/clauses/JN-10-T.ts'
import { checklistOf } from '../../../support/checklist.ts'
import { saysOf, sheetsOf } from '../../../support/studios.ts'

describe('rule JN-10-T', () => {
  it.each([
    [null, []],
    ['属实', []],
    ['不实', ['error verification']],
    ['虚假', ['error verification']],
  ])('verified as %s: %j', (verification, expected) => {
    expect(saysOf(verifiedClause, 'JN', { studio: { verification } })).toEqual(expected)
  })

  it('waits for a person where nothing is verified yet', () => {
    const [item] = checklistOf(verifiedClause, sheetsOf('JN', {}))
    expect(item?.facts[0]?.value).toBe('尚未核实')
    expect(checklistOf(verifiedClause, sheetsOf('JN', { studio: { verification: '不实' } }))).toEqual([])
  })
})
