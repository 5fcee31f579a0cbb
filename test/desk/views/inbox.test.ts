import { describe, expect, it } from 'vitest'
import { inboxOf } from '../../../desk/views/inbox.ts'
import type { Seen } from '../../../desk/views/views.ts'
import type { RolledUp } from '../../../office/rollup.ts'
import { registry } from '../../../programmes/registry.ts'
import { Day } from '../../../templates/values/day.ts'
import { named, node } from '../../submissions/support/node.ts'
import { LIXIA, studioWords } from '../../submissions/support/small-year.ts'

/** The office of the small year, with a name on its list of a unit from which nothing is expected. */
function seenWith(unit: string): Seen {
  const [allocation, decisions] = studioWords.office!
  const list = named('jinan-studio', [{ unit, number: 'X-01', studio: '外来创新工作室', grant: 50_000 }])
  const merged = node({ ...studioWords, office: [allocation!, decisions!, list] })
  const run = { rollups: [{ node: merged } as RolledUp], refused: [] }
  const office = merged.office!
  return { registry, run: run as never, state: [], office, today: new Day(2026, 9, 20), results: [] }
}

describe('the inbox', () => {
  it('misses who was to send, and not who only stands on the list of names', () => {
    const [inbox] = inboxOf(seenWith('某某产业工会')).programmes
    expect(
      inbox!.units.map(({ unit, sent, expected, inTime }) => [unit, sent, expected, inTime.words]),
    ).toEqual([
      ['槐荫区总工会', false, true, '未报送'],
      [LIXIA, true, true, expect.any(String)],
      ['市中区总工会', true, true, expect.any(String)],
      ['某某产业工会', false, false, '—'],
    ])
  })

  it('says of each sending what became of it, and of its records that they are not taken down yet', () => {
    const [inbox] = inboxOf(seenWith(LIXIA)).programmes
    const [, lixia, shizhong] = inbox!.units
    expect(shizhong!.files.map(({ version, state }) => [version, state])).toEqual([
      [2, '有效'],
      [1, '被替代'],
    ])
    expect(lixia!.records[0]).toMatchObject({
      number: 'LX-01',
      state: null,
      acceptHindrance: '收件登记里还没有这一条，请先汇总',
    })
  })
})
