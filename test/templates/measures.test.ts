import { describe, expect, it } from 'vitest'
import { citation, quoteClause } from '../../templates/measures.ts'

describe('a clause id', () => {
  it.each([
    ['SD-06-1b', 'SD', '第六条（一）'],
    ['SD-06a', 'SD', '第六条'],
    ['SD-10-T', 'SD', '第十条末款'],
    ['SD-N1', 'SD', '印发通知'],
    ['SD-29', 'SD', '第二十九条'],
    ['JN-10-7', 'JN', '第十条（七）'],
    ['JN-24', 'JN', '第二十四条'],
    ['YH-04-1', 'YH', '第四条（一）'],
    ['YH-09d', 'YH', '第九条'],
  ])('%s points at %s %s', (clause, measure, article) => {
    expect(citation(clause)).toEqual({ measure, article })
  })

  it.each(['SD-30', 'JN-25', 'YH-14', 'SD-00', 'XX-01', 'SD-6', 'SD-06-1B', 'sd-06', '', 'SD-06-'])(
    '%s points nowhere',
    (clause) => {
      expect(() => citation(clause)).toThrow(RangeError)
    },
  )

  it('is quoted with its measure', () => {
    expect(quoteClause('JN-06-1b')).toBe('市创新工作室办法第六条（一）')
  })
})
