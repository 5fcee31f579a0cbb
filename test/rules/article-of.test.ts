import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { articleOf } from '../../rules/article-of.ts'
import { findingCodes, wordsOfCode } from '../../templates/findings/codes.ts'

const { rules } = registry

const of = (rule: string | null, change: Partial<Parameters<typeof articleOf>[1]> = {}) =>
  articleOf(rules, {
    rule,
    code: rule ?? 'form/unreadable',
    severity: 'error',
    mend: '请核对',
    article: null,
    ...change,
  })

describe('the article behind a finding', () => {
  it('gives measure and article, what is asked, checked, read and decided', () => {
    const article = of('JN-06-1b')
    expect(article.basis).toEqual(['《济南市劳模和工匠人才创新工作室管理办法》第六条（一）'])
    expect(article.says.length).toBe(1)
    expect(article.checks).toBe(rules.find(({ id }) => id === 'JN-06-1b')!.checks)
    expect(article.decides).toBe('程序按条文核对，不符合的退回修改。')
    expect(article.mend).toBe('请核对')
  })

  it.each([
    ['warning', '说明'],
    ['review', '审核人员'],
    ['info', '不影响报送'],
  ] as const)('a %s is decided by others', (severity, words) => {
    expect(of('JN-06-1b', { severity }).decides).toContain(words)
  })

  it('puts before a person what the clause leaves to one', () => {
    const reviewed = rules.find((rule) => 'review' in rule && rule.review !== undefined)!
    expect(of(reviewed.id).decides).toContain('材料齐全的，由审核人员')
  })

  it.each(Object.keys(findingCodes))('%s without a rule', (code) => {
    const article = of(null, { code })
    expect(article).toMatchObject({ rule: null, basis: [], says: [], reading: null })
    expect(article.checks).toBe(`${wordsOfCode(code)?.says}。`)
  })

  it('a required column is explained with the article that asks for it', () => {
    expect(of('form/required', { article: '第十条（一）' })).toMatchObject({
      rule: 'form/required',
      basis: ['第十条（一）'],
      checks: '必填的栏目没有填。',
    })
  })

  it.each(rules.map(({ id }) => id))('%s has all of it', (id) => {
    const { basis, says, checks, mend, decides } = of(id, { mend: '' })
    expect([checks, mend, decides].every((text) => text !== '')).toBe(true)
    if (basis.length > 0) expect([basis.length, says.length].every((n) => n > 0)).toBe(true)
  })
})
