import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clauses } from '../../programmes/clauses.ts'
import { clausesOf } from '../../programmes/pages/coverage.ts'
import { parametersOf } from '../../programmes/pages/pages.ts'
import { parameters } from '../../programmes/parameters.ts'
import { pathOfRule, rules } from '../../programmes/rules.ts'
import type { Rule } from '../../rules/rule.ts'
import { citation, measures } from '../../templates/measures.ts'
import type { Form } from '../../templates/sheet/form.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const ids = rules.map(({ id }) => id)
const clauseIds = clauses.map(({ id }) => id)

const reads = (rule: Rule): [Form, readonly string[]][] => {
  if (rule.scope === 'cell') return []
  if (rule.scope === 'record') return [[rule.form, [...rule.reads, rule.blames]]]
  return Object.entries(rule.forms).map(([key, form]) => [form, rule.reads[key] ?? []])
}

describe('catalogue of rules', () => {
  it('is sorted, and names each rule once', () => {
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it('leaves no rule file out', () => {
    const files = ['rules', 'programmes'].flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => /(^|\/)(clauses|format|merge|sheet|workbook)\/[^/]+\.ts$/.test(name))
        .map((name) => `${folder}/${name.replace(/\.ts$/, '')}`),
    )
    expect(ids.map(pathOfRule).sort()).toEqual(files.sort())
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s stands where its id says, with its test',
    (id, rule) => {
      const path = pathOfRule(id)
      expect(existsSync(`${root}${path}.ts`)).toBe(true)
      const test = readFileSync(`${root}test/${path}.test.ts`, 'utf8')
      expect(test.includes(`describe('rule ${id}'`) || test.includes(`/clauses/${id}.ts'`)).toBe(true)
      for (const clause of clausesOf(rule)) {
        expect(() => citation(clause)).not.toThrow()
        expect(clauseIds).toContain(clause)
      }
    },
  )

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has words and reads what there is',
    (_id, rule) => {
      for (const words of [rule.checks, rule.mend]) expect(words).toMatch(/\p{Script=Han}/u)
      if (rule.reading !== undefined) expect(rule.reading).toMatch(/。$/)
      for (const [form, keys] of reads(rule))
        for (const key of keys) expect(Object.keys(form.columns)).toContain(key)
      for (const parameter of parametersOf(rule)) expect(parameters).toContain(parameter)
    },
  )

  it('holds no rule of a grave clause to a lighter severity', () => {
    const graver = ['info', 'warning', 'review', 'error']
    for (const rule of rules) {
      const clause = clauses.find(({ id }) => id === rule.id)
      if (clause?.severity)
        expect(graver.indexOf(rule.severity)).toBeGreaterThanOrEqual(graver.indexOf(clause.severity))
    }
  })
})

describe('clauses of the measures', () => {
  it('are 182, each named once', () => {
    expect(clauses).toHaveLength(182)
    expect(new Set(clauseIds).size).toBe(182)
  })

  it.each(Object.entries(measures).map(([id, { articles }]) => [id, articles] as const))(
    'leave no article of %s out',
    (measure, articles) => {
      const found = new Set(
        clauseIds
          .filter((id) => id.startsWith(`${measure}-`))
          .map((id) => citation(id).article.split('条')[0]),
      )
      found.delete('印发通知')
      expect(found.size).toBe(articles)
    },
  )

  it('have two rows for the covering notice of the province', () => {
    expect(clauseIds.filter((id) => citation(id).article === '印发通知')).toEqual(['SD-N1', 'SD-N2'])
  })

  it('have a severity exactly where something is checked', () => {
    for (const { id, check, severity } of clauses)
      if (check !== 'ORG' && check !== 'DEF') expect(severity, id).not.toBeNull()
  })

  it('have a parameter only where the clause is known', () => {
    for (const { by } of parameters) for (const clause of by) expect(clauseIds).toContain(clause)
  })
})
