import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelOf } from '../../../programmes/jinan-hazard/hazard-levels.ts'
import { HAZARD_LEVELS, type HazardLevel } from '../../../templates/values/vocabulary.ts'

const WAN = 1_000_000
const levelNumber = (level: HazardLevel): number => HAZARD_LEVELS.indexOf(level) + 1
const figure = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined })
const consequences = fc.record({ deaths: figure(120), injuries: figure(200), loss: figure(20_000 * WAN) })

describe('levels of a hazard', () => {
  it('never fall as a figure rises', () => {
    fc.assert(
      fc.property(
        consequences,
        fc.constantFrom('deaths', 'injuries', 'loss'),
        fc.nat(100),
        (found, key, more) => {
          const before = levelOf(found)
          const after = levelOf({ ...found, [key]: (found[key as 'deaths'] ?? 0) + more })
          if (before !== null) expect(levelNumber(after!)).toBeLessThanOrEqual(levelNumber(before))
        },
      ),
    )
  })

  it('are those of the gravest single figure', () => {
    fc.assert(
      fc.property(consequences, (found) => {
        const none = { deaths: undefined, injuries: undefined, loss: undefined }
        const single = (['deaths', 'injuries', 'loss'] as const)
          .map((key) => levelOf({ ...none, [key]: found[key] }))
          .filter((level) => level !== null)
          .map(levelNumber)
        const level = levelOf(found)
        expect(level === null ? [] : [levelNumber(level)]).toEqual(
          single.length === 0 ? [] : [Math.min(...single)],
        )
      }),
    )
  })
})
