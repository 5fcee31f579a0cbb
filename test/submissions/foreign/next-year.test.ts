/** Next year's form, changed a little in any way: what was confirmed is read where it stands now, and nothing else is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { foreignForms } from '../../../submissions/foreign/foreign-form.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { foldText } from '../../../templates/values/text.ts'
import { mutated } from './mutated.ts'
import { STRANGE, sheetOf, type Theirs, theirsOf } from './random-forms.ts'
import { officeThatSettled, yes } from './settled.ts'

/** More of them in `npm run long`. */
const RUNS = process.env['LONG_SEEDS'] === undefined ? 25 : 600

const labelOf = ({ group, name }: Theirs): string =>
  foldText(group === '' || group === name ? name : `${group}·${name}`)

/** A column as it was, and as next year's form has it; `null` where it is new. */
interface Changed {
  readonly before: Theirs | null
  readonly now: Theirs
  /** A dress of the same name. */
  readonly same: boolean
}

/**
 * A few columns renamed, some gone, some new, some moved, and lines put in above the table; no column is put twice.
 */
const nextYearOf = (columns: readonly Theirs[]) => {
  const known = new Set(columns.map(labelOf))
  const strange = STRANGE.map(
    (words): Theirs => ({ group: words.length === 2 ? words[0] : '', name: words.at(-1)!, key: null }),
  ).filter((each) => !known.has(labelOf(each)))
  return fc
    .record({
      renamed: fc.array(fc.nat(columns.length - 1), { maxLength: 2 }),
      gone: fc.array(fc.nat(columns.length - 1), { maxLength: 1 }),
      inserted: fc.shuffledSubarray(strange, { maxLength: 2 }),
      at: fc.array(fc.nat(columns.length), { minLength: 2, maxLength: 2 }),
      moves: fc.boolean(),
      above: fc.array(fc.constantFrom('（本表一式两份）', '填表前请阅读通知', '附：填报说明见背面'), {
        maxLength: 3,
      }),
    })
    .chain(({ renamed, gone, inserted, at, moves, above }) =>
      fc.tuple(...columns.map(({ name }) => mutated(name))).map((dresses) => {
        const kept = columns.flatMap((before, i): Changed[] => {
          if (gone.includes(i)) return []
          // A name that repeats its heading is read as one of the two.
          if (!renamed.includes(i) || before.group === before.name)
            return [{ before, now: before, same: true }]
          const { label, same } = dresses[i]!
          const now = { ...before, name: label }
          // A name that another column bears is that one's.
          return known.has(labelOf(now)) ? [{ before, now: before, same: true }] : [{ before, now, same }]
        })
        const all = [...kept]
        for (const [i, now] of inserted.entries())
          all.splice(Math.min(at[i]!, all.length), 0, { before: null, now, same: false })
        return { all: moves ? [...all.slice(1), all[0]!] : all, above }
      }),
    )
}

describe.each([
  ['jinan-studio', '年济南市创新工作室推荐汇总表'],
  ['jinan-hazard', '年济南市隐患排查奖励汇总表'],
])('next year’s form for %s', { timeout: 600_000 }, (id, title) => {
  const programme = registry.byId(id)
  const cases = theirsOf(programme.application)
    .filter((columns) => new Set(columns.map(labelOf)).size === columns.length)
    .chain((columns) => nextYearOf(columns).map((next) => ({ columns, ...next })))

  it('is read by what was confirmed, wherever it stands now, and by nothing else', () => {
    let read = 0
    fc.assert(
      fc.property(cases, ({ columns, all, above }) => {
        const strange = sheetOf(columns, `2026${title}`)
        const [first] = proposals(registry, strange, '')
        if (first?.programme !== programme || first.form !== programme.application) return
        const office = officeThatSettled(strange, { says: yes })
        const confirmed = new Map(
          foreignForms(registry, office).forms[0]!.fields.map(({ label, keys }) => [foldText(label), keys]),
        )
        const found = checkBook(
          registry,
          sheetOf(
            all.map(({ now }) => now),
            `2027${title}`,
            above,
          ),
          '历下区.xlsx',
          [office],
        )
        // Another form altogether is asked about as such.
        if ('reason' in found) return
        read++
        const { sheets } = found.read as Submission
        const records = sheets.flatMap(({ reading }) => reading.records)
        expect(records).toHaveLength(1)
        const [record] = records
        const keysAt = new Map<number, string[]>()
        for (const key of Object.keys(programme.application.columns)) {
          const at = record!.place(key)
          // What has no number of its own goes by its name.
          if (at === null || (key === 'number' && at.column === record!.place(programme.nameKey)?.column))
            continue
          keysAt.set(at.column, [...(keysAt.get(at.column) ?? []), key])
        }
        for (const [i, { before, now, same }] of all.entries()) {
          const keys = before !== null && same ? (confirmed.get(labelOf(before)) ?? []) : []
          const own = keys.filter((key) => key !== 'number' || !keys.includes(programme.nameKey))
          expect([labelOf(now), keysAt.get(i + 1) ?? []]).toEqual([labelOf(now), own])
        }
      }),
      { numRuns: RUNS },
    )
    expect(read).toBeGreaterThan(RUNS / 4)
  })
})
