import { describe, expect, it } from 'vitest'
import { coverage, unreadColumns } from '../../../programmes/pages/coverage.ts'
import { coveragePage } from '../../../programmes/pages/pages.ts'
import { ruleFolders } from '../../../programmes/pages/rule-folders.ts'
import { registry } from '../../../programmes/registry.ts'
import { historyForms } from '../../../submissions/state/ledger-history.ts'

const { forms, measures, rules } = registry
const clauses = measures.flatMap((measure) => measure.clauses)

describe('columns of the forms', () => {
  it('are read by a rule, or say that nobody reads them', () => {
    expect(unreadColumns(rules, forms)).toEqual([])
  })

  it('are found out where the rule that read them is gone', () => {
    const without = rules.filter(({ id }) => id !== 'SD-10-2')
    expect(unreadColumns(without, forms)).toContain('studio-application-shandong: 成立文件日期')
  })
})

describe('clauses of the measures', () => {
  const all = measures.flatMap((measure) => coverage(measure, rules))

  it.each(all.map((each) => [each.clause.id, each] as const))(
    '%s has a rule, or is a definition or an organisation matter with its reason',
    (_id, { clause, rules: own }) => {
      if (own.length > 0) {
        expect(clause.unruled).toBeNull()
        return
      }
      expect(['DEF', 'ORG']).toContain(clause.check)
      expect(clause.unruled).toMatch(/\p{Script=Han}/u)
    },
  )

  it('stand on the page with rule and test, or with the reason', () => {
    const lines = coveragePage({
      measures,
      folders: ruleFolders(registry),
      told: historyForms(registry.programmes),
    }).split('\n')
    const lineOf = (id: string) => lines.find((line) => line.startsWith(`| ${id} |`))
    expect(lineOf('JN-06-1b')).toContain('(../test/programmes/jinan-studio/clauses/JN-06-1b.test.ts)')
    expect(lineOf('YH-04-1')).toContain('(rules/YH-04.md)')
    expect(lineOf('SD-28')).toContain(clauses.find(({ id }) => id === 'SD-28')?.unruled)
  })
})
