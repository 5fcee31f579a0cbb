import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { identityCheck, identityFault, identityNumber } from '../../../rules/format/identity-number.ts'
import { verdict } from '../../support/rows.ts'

describe('rule format/identity-number', () => {
  it.each([
    ['11010519491231002X', 'ok'],
    ['11010519491231002x', 'ok'],
    ['３７０１０２１９８５０６１５０１２８', 'ok'],
    ['370102 19850615 0128', 'ok'],
    ['370102198506150128', 'ok'],
    ['37010219900307018X', 'ok'],
    ['371202198506150124', 'ok'],
    ['810000198506150127', 'ok'],
    ['830000198506150120', 'ok'],
    ['440524188001010014', 'warning leaderIdentity'],
    ['370102198506150127', 'error leaderIdentity'],
    ['370102198502300120', 'error leaderIdentity'],
    ['370102850615012', 'error leaderIdentity'],
    ['37010219850615012', 'error leaderIdentity'],
    ['37010219850615O128', 'error leaderIdentity'],
    ['X70102198506150128', 'error leaderIdentity'],
    ['911124198106030025', 'error leaderIdentity'],
    [null, 'ok'],
  ])('%s: %s', (leaderIdentity, expected) => {
    expect(verdict(identityNumber, jinanStudioApplication, { leaderIdentity })).toBe(expected)
  })

  it.each([
    ['其他', 'ok'],
    ['居民身份证', 'error leaderIdentity'],
    [null, 'error leaderIdentity'],
  ])('a passport number under %s: %s', (leaderIdentityKind, expected) => {
    const cells = { leaderIdentityKind, leaderIdentity: 'E12345678' }
    expect(verdict(identityNumber, jinanStudioApplication, cells)).toBe(expected)
  })

  it('reports a number whose tail Excel has lost', () => {
    expect(identityFault('370102198506150000')?.mend).toContain('Excel')
  })

  it('notices every single wrong digit and every swap of two neighbours', () => {
    const digits = fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999 }))
      .map(
        ([county, serial]) =>
          `37${String(county).padStart(4, '0')}19850615${String(serial).padStart(3, '0')}`,
      )
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (first, at, by) => {
          const check = identityCheck(first)
          expect(identityFault(first + check)).toBeNull()
          const changed = first.slice(0, at) + ((Number(first[at]) + by) % 10) + first.slice(at + 1)
          expect(identityFault(changed + check)).not.toBeNull()
          const swapped = first.slice(0, at) + (first[at + 1] ?? '') + first[at] + first.slice(at + 2)
          if (swapped.length === 17 && swapped !== first)
            expect(identityFault(swapped + check)).not.toBeNull()
        },
      ),
    )
  })
})
