import { describe, expect, it } from 'vitest'
import { rollup } from '../../office/rollup.ts'
import { registry } from '../../programmes/registry.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { provincialRows } from '../submissions/support/samples.ts'
import { officeOf, submissionOf } from '../submissions/support/submissions.ts'

const NUMBER = 'CX-01'

/** A county's one studio, which its city recommends. */
const sending = (city: string, county: string, studio: string) => ({
  submission: submissionOf({
    programme: 'shandong-studio',
    unit: county,
    sentTo: city,
    file: `${city}-${county}.xlsx`,
    rows: provincialRows([
      { number: NUMBER, studio, employer: `${studio}公司`, namedBy: '青岛市总工会', namedOn: '2020-01-01' },
    ]),
  }),
  office: officeOf(
    city,
    {
      [decisions.id]: [
        {
          programme: '山东省创新工作室',
          unit: county,
          number: NUMBER,
          name: studio,
          decision: '推荐',
          rank: 1,
          decidedBy: '刘明',
          decidedOn: '2026-08-10',
        },
      ],
    },
    [decisions as unknown as Form],
  ),
})

const run = async (sendings: readonly ReturnType<typeof sending>[]) => {
  const { rollups, findings } = await rollup({
    registry,
    submissions: sendings.map(({ submission }) => submission),
    offices: sendings.map(({ office }) => office),
    refused: [],
    codec: nodeCodec,
  })
  const province = rollups.find(({ node }) => node.place === '山东省总工会')!.node
  return {
    units: province.entries.map(({ origin, standing }) => `${origin.unit} ${standing}`),
    findings,
  }
}

describe('counties of one name in several cities', () => {
  it('stay two senders at the province, each with its city', async () => {
    const { units, findings } = await run([
      sending('济南市总工会', '市中区总工会', '麦传岱创新工作室'),
      sending('枣庄市总工会', '市中区总工会', '丛明璟创新工作室'),
    ])
    expect(units).toEqual(['枣庄市市中区总工会 active', '济南市市中区总工会 active'])
    expect(findings.filter(({ message }) => message.includes('编号相同'))).toEqual([])
    // What a city was told of its county is not reported again at the province under the other name.
    const own = findings.filter(({ rule }) => !rule?.startsWith('merge/'))
    expect(own.filter(({ unit }) => unit === '市中区总工会').length).toBeGreaterThan(0)
    expect(own.filter(({ unit }) => unit?.endsWith('市市中区总工会'))).toEqual([])
  })

  it('a name that no other city has goes up as it is', async () => {
    const { units } = await run([sending('济宁市总工会', '曲阜市总工会', '麦传岱创新工作室')])
    expect(units).toEqual(['曲阜市总工会 active'])
  })
})
