import { describe, expect, it } from 'vitest'
import { measure as hazard } from '../../programmes/jinan-hazard/measure.ts'
import { measure as jinan } from '../../programmes/jinan-studio/measure.ts'
import { cite, quote, quoteAll, quoteInFull } from '../../templates/measure.ts'

describe('a clause', () => {
  it('is cited by its id in its own measure, or among several', () => {
    expect(cite(jinan, 'JN-06-1b').clause.article).toBe('第六条（一）')
    expect(cite([hazard, jinan], 'JN-10-T')).toEqual({
      measure: jinan,
      clause: jinan.clauses.find(({ id }) => id === 'JN-10-T'),
    })
  })

  it.each(['SD-06a', 'JN-25', 'JN-6', 'jn-06', ''])('%s is none of these measures', (id) => {
    expect(() => cite([jinan, hazard], id)).toThrow(RangeError)
  })

  it('is quoted with its measure', () => {
    expect(quote(cite(jinan, 'JN-06-1b'))).toBe('市创新工作室办法第六条（一）')
    expect(quoteInFull(cite(hazard, 'YH-09d'))).toBe('《济南市总工会职工排查安全生产事故隐患奖励办法》第九条')
  })

  it('is quoted once where several stand in one article, each measure once', () => {
    const cited = ['JN-06-1a', 'JN-06-1b', 'JN-07'].map((id) => cite(jinan, id))
    expect(quoteAll([...cited, cite(hazard, 'YH-09a')])).toBe(
      '市创新工作室办法第六条（一）、第七条；市隐患奖励办法第九条',
    )
  })
})
