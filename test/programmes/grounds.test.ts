import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import type { Form } from '../../templates/sheet/form.ts'

const { forms, grounds, programmes } = registry
const formOf = (id: string): Form => forms.find((form) => form.id === id)!
const cited = (form: string, key: string, programme: string | null): readonly string[] =>
  grounds(formOf(form), key, programme).map(({ clause }) => clause.id)

describe('the clauses for whose sake a column is filled in', () => {
  it.each([
    ['studio-application-jinan', 'namedOn', 'jinan-studio', 'JN-06-1b'],
    ['studio-application-jinan', 'category', 'jinan-studio', 'JN-06-5'],
    ['studio-application-jinan', 'studio', 'jinan-studio', 'JN-10-1'],
    ['studio-application-jinan', 'material1', 'jinan-studio', 'JN-10-1'],
    ['studio-application-jinan', 'material6', 'jinan-studio', 'JN-10-6'],
    ['studio-application-jinan', 'leader', 'jinan-studio', 'JN-02'],
    ['studio-application-shandong', 'employer', 'shandong-studio', 'SD-06-5'],
    ['studio-application-shandong', 'type', 'shandong-studio', 'SD-03'],
    ['members', 'frontLine', 'jinan-studio', 'JN-02'],
    ['members', 'frontLine', 'shandong-studio', 'SD-02'],
    ['hazard-application', 'hazard', 'jinan-hazard', 'YH-10a'],
    ['hazard-application', 'finder', 'jinan-hazard', 'YH-10b'],
    ['hazard-summary', 'level', 'jinan-hazard', 'YH-09d'],
    ['hazard-report', 'expertLevel', 'jinan-hazard', 'YH-05b'],
  ])('%s %s of %s: first %s', (form, key, programme, first) => {
    expect(cited(form, key, programme)[0]).toBe(first)
  })

  it('are none where a column only says which record or year a row is about', () => {
    expect(cited('submission-info', 'year', null)).toEqual([])
    expect(cited('members', 'number', 'jinan-studio')).toEqual([])
    expect(cited('studio-application-jinan', 'material7', 'jinan-studio')).toEqual([])
  })

  it('are of the programme alone, and of all where none is named', () => {
    for (const form of forms)
      for (const key of Object.keys(form.columns)) {
        const all = grounds(form, key, null)
        expect(new Set(all.map(({ clause }) => clause.id)).size).toBe(all.length)
        const own = programmes.flatMap(({ id: programme }) => {
          const some = grounds(form, key, programme)
          for (const { measure } of some) expect(measure.programme).toBe(programme)
          return some
        })
        expect(own.length).toBe(all.length)
      }
  })
})
